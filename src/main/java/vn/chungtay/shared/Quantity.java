package vn.chungtay.shared;

import java.util.Locale;
import java.util.Set;

/// What somebody said when asked how many: a number, that none applies, or nothing yet. The three
/// kinds of empty never mix: a [Known] zero is a figure, [#NOT_APPLICABLE] ("không phát sinh, không
/// áp dụng") is an answer, [#NOT_REPORTED] is none.
public sealed interface Quantity {
    Quantity NOT_APPLICABLE = new NotApplicable();
    Quantity NOT_REPORTED = new NotReported();

    /// @param amount a count, or an amount of money in whole đồng; never negative
    record Known(long amount) implements Quantity {
        public Known {
            if (amount < 0) {
                throw new IllegalArgumentException("Nothing is counted below zero: " + amount);
            }
        }
    }

    record NotApplicable() implements Quantity {}

    record NotReported() implements Quantity {}

    static Quantity of(long amount) {
        return new Known(amount);
    }

    /// Reads what was typed: a count as [NumberText] reads it, nothing, or that nothing applies
    /// (`-`, `n/a`, `x`, `không áp dụng`, `không phát sinh`).
    static Outcome<Quantity> read(String typed) {
        var text = Writing.of(typed).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Outcome.accepted(NOT_REPORTED);
        }
        return Words.NOT_APPLICABLE.contains(text)
                ? Outcome.accepted(Quantity.NOT_APPLICABLE)
                : NumberText.readCount(typed).map(Quantity::of);
    }

    /// What an interface cannot keep to itself.
    final class Words {
        private static final Set<String> NOT_APPLICABLE =
                Set.of("-", "–", "—", "n/a", "x", "không áp dụng", "không phát sinh");

        private Words() {}
    }

    /// As on paper: `1.733`, a dash where nothing applies, nothing where nothing was said.
    default String print() {
        return switch (this) {
            case Known(long amount) -> NumberText.print(amount);
            case NotApplicable _ -> "–";
            case NotReported _ -> "";
        };
    }

    /// As in CSV files and the API: `1733`, `n/a`, or empty.
    default String code() {
        return switch (this) {
            case Known(long amount) -> String.valueOf(amount);
            case NotApplicable _ -> "n/a";
            case NotReported _ -> "";
        };
    }
}
