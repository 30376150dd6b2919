package vn.chungtay.organisation.sample;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Dealing out whole things fairly, in whole numbers and always the same way.
final class Apportionment {
    private Apportionment() {}

    /// Shares of a total in proportion to weights, by largest remainder; the earlier one wins a
    /// tie.
    static List<Integer> of(int total, List<Integer> weights) {
        long sum = Math.max(1, weights.stream().mapToLong(Integer::longValue).sum());
        List<Integer> shares = new ArrayList<>();
        weights.forEach(weight -> shares.add((int) ((long) total * weight / sum)));
        int left = total - shares.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(comparing(i -> -((long) total * weights.get(i) % sum)))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }

    /// As many things as wanted, at most all, spread over the whole list, in its order.
    static <T> List<T> spread(List<T> things, int wanted) {
        int taken = Math.min(wanted, things.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> things.get((int) ((long) i * things.size() / taken)))
                .toList();
    }
}
