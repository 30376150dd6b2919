package vn.chungtay.reporting.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.shared.Quantity;

/// What a unit has to have, as in "giúp ít nhất một hộ thoát nghèo": a figure of at least so many,
/// or a rate of at least so many per cent.
sealed interface Condition {
    BigDecimal atLeast();

    /// The element or rate, by code.
    String element();

    /// The places of the form that it looks at; none for all of them.
    List<Integer> places();

    /// Whether a unit, with all that is below it, is asked for what this is about.
    boolean concerns(Total total);

    /// Whether it holds; none while nothing was reported.
    Optional<Boolean> holds(Total total);

    record OfFigure(Cell cell, BigDecimal atLeast) implements Condition {
        @Override
        public String element() {
            return cell.element();
        }

        @Override
        public List<Integer> places() {
            return List.of(cell.place());
        }

        @Override
        public boolean concerns(Total total) {
            return total.unitsExpected(cell) > 0;
        }

        @Override
        public Optional<Boolean> holds(Total total) {
            return switch (total.value(cell)) {
                case Quantity.Known(long amount) ->
                        Optional.of(BigDecimal.valueOf(amount).compareTo(atLeast) >= 0);
                case Quantity.NotApplicable _ -> Optional.of(false);
                case Quantity.NotReported _ -> Optional.empty();
            };
        }
    }

    /// @param element code of the rate, or of its numerator
    /// @param per what it is divided by
    record OfRate(String element, Share share, Cell per, BigDecimal atLeast) implements Condition {
        @Override
        public List<Integer> places() {
            return List.of();
        }

        @Override
        public boolean concerns(Total total) {
            return total.unitsExpected(per) > 0;
        }

        @Override
        public Optional<Boolean> holds(Total total) {
            return total.rate(share).map(rate -> rate.isAtLeast(atLeast));
        }
    }
}
