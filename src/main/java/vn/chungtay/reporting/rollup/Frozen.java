package vn.chungtay.reporting.rollup;

import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;

/// A total as it was at one moment, by the elements of its form.
public record Frozen(List<Long> totals, List<Long> answered, List<Long> inapplicable) {

    public Frozen {
        totals = List.copyOf(totals);
        answered = List.copyOf(answered);
        inapplicable = List.copyOf(inapplicable);
    }

    /// As [Total#value] said at that moment.
    public Quantity value(Cell cell) {
        var place = cell.place();
        if (answered.get(place) == 0) {
            return Quantity.NOT_REPORTED;
        }
        return answered.get(place).equals(inapplicable.get(place))
                ? Quantity.NOT_APPLICABLE
                : Quantity.of(totals.get(place));
    }

    /// The figures in words, for a digest of them.
    public String text() {
        return String.join(";", words(totals), words(answered), words(inapplicable));
    }

    private static String words(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
