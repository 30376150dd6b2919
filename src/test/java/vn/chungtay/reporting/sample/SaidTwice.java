package vn.chungtay.reporting.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Quantity;

/// What two tables say of the same.
final class SaidTwice {
    private SaidTwice() {}

    /// The pairs of elements that contradict each other, as `docs/sample-year.md` writes them down.
    static Stream<String> of(
            Organisation whose, List<List<String>> pairs, Function<String, Quantity> said) {
        return pairs.stream().flatMap(pair -> contradiction(whose, pair, said).stream());
    }

    private static Optional<String> contradiction(
            Organisation whose, List<String> pair, Function<String, Quantity> said) {
        var one = said.apply(pair.getFirst());
        var other = said.apply(pair.getLast());
        return one.equals(other) || !(one instanceof Quantity.Known)
                ? Optional.empty()
                : Optional.of(
                        "%s %s %s %s %s"
                                .formatted(
                                        whose,
                                        pair.getFirst(),
                                        one.code(),
                                        pair.getLast(),
                                        other.code()));
    }
}
