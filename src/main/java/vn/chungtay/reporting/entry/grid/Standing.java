package vn.chungtay.reporting.entry.grid;

import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;

/// What stands in a cell or a text.
///
/// @param seen to be sent back by whoever saw it: a figure's code, the id of a wording
/// @param shown as the page shows it
record Standing(String seen, String shown) {
    static final Standing NOTHING = new Standing("", "");

    static Standing of(Cell cell, Quantity quantity) {
        return new Standing(quantity.code(), QuantityText.print(cell, quantity));
    }

    static Standing of(@Nullable Wording wording) {
        return wording == null
                ? NOTHING
                : new Standing(String.valueOf(wording.id()), wording.body());
    }
}
