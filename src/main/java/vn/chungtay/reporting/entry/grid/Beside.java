package vn.chungtay.reporting.entry.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What the unit reported before, for comparison; by element.
///
/// @param period the one before; none where nobody knows it
/// @param before its figures
/// @param estimate of the same period; empty beside an estimate itself
record Beside(
        @Nullable Period period, Map<String, Quantity> before, Map<String, Quantity> estimate) {

    Quantity before(Cell cell) {
        return before.getOrDefault(cell.element(), Quantity.NOT_REPORTED);
    }

    Quantity estimate(Cell cell) {
        return estimate.getOrDefault(cell.element(), Quantity.NOT_REPORTED);
    }
}
