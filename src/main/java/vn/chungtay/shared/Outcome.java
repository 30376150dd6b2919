package vn.chungtay.shared;

import java.util.List;
import java.util.function.Function;

/// The answer to something a person may get wrong: accepted with its value, or refused with every
/// reason at once. Broken invariants are no outcome, they throw.
public sealed interface Outcome<T> {

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(String key, Object... arguments) {
        return new Refused<>(List.of(new Refusal(key, List.of(arguments))));
    }

    <R> Outcome<R> map(Function<T, R> change);

    /// For text that is known to be right; an `IllegalArgumentException` names the refusals.
    T orElseThrow();

    record Accepted<T>(T value) implements Outcome<T> {

        @Override
        public <R> Outcome<R> map(Function<T, R> change) {
            return new Accepted<>(change.apply(value));
        }

        @Override
        public T orElseThrow() {
            return value;
        }
    }

    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {

        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal without a reason helps nobody");
            }
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> Outcome<R> map(Function<T, R> change) {
            return new Refused<>(reasons);
        }

        @Override
        public T orElseThrow() {
            throw new IllegalArgumentException("Refused: " + reasons);
        }
    }
}
