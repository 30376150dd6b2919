package vn.chungtay.reporting.sample;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Dealing whole things out so that they come to a given total: in proportion to weights, or drawn
/// from a shuffled deck.
final class Shares {
    private Shares() {}

    /// By largest remainder; the earlier one wins a tie.
    static long[] of(long total, long[] weights) {
        var caps = new long[weights.length];
        Arrays.fill(caps, Long.MAX_VALUE);
        return of(total, weights, caps);
    }

    /// By largest remainder, nobody above a cap: what is too much for one goes to the others.
    ///
    /// @throws IllegalStateException when there is no room for the total
    static long[] of(long total, long[] weights, long[] caps) {
        var shares = new long[weights.length];
        for (var left = total; left > 0; ) {
            var open =
                    IntStream.range(0, shares.length)
                            .filter(i -> weights[i] > 0 && shares[i] < caps[i])
                            .toArray();
            var given = round(left, open, weights);
            for (int i = 0; i < open.length; i++) {
                var taken = Math.min(given[i], caps[open[i]] - shares[open[i]]);
                shares[open[i]] += taken;
                left -= taken;
            }
        }
        return shares;
    }

    private static long[] round(long total, int[] open, long[] weights) {
        var sum = Arrays.stream(open).mapToLong(i -> weights[i]).sum();
        if (sum == 0) {
            throw new IllegalStateException("No room for " + total);
        }
        var given = Arrays.stream(open).mapToLong(i -> total * weights[i] / sum).toArray();
        var left = total - Arrays.stream(given).sum();
        IntStream.range(0, open.length)
                .boxed()
                .sorted(comparingLong(i -> -(total * weights[open[i]] % sum)))
                .limit(left)
                .forEach(i -> given[i]++);
        return given;
    }

    /// As many cards of each kind as there are, shuffled with others without a kind and dealt out
    /// until each has as many cards as it is to have.
    ///
    /// @return how many of each kind each one got: `[kind][one]`
    static long[][] dealt(long[] hands, long[] kinds, Chance seed) {
        var deck = new int[Math.toIntExact(Arrays.stream(hands).sum())];
        Arrays.fill(deck, kinds.length);
        int top = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            var next = Math.toIntExact(top + kinds[kind]);
            Arrays.fill(deck, top, next, kind);
            top = next;
        }
        shuffle(deck, new SplittableRandom(seed.bits()));
        var dealt = new long[kinds.length + 1][hands.length];
        int drawn = 0;
        for (int one = 0; one < hands.length; one++) {
            for (long card = 0; card < hands[one]; card++) {
                dealt[deck[drawn++]][one]++;
            }
        }
        return dealt;
    }

    private static void shuffle(int[] deck, SplittableRandom random) {
        for (int i = deck.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int card = deck[i];
            deck[i] = deck[other];
            deck[other] = card;
        }
    }
}
