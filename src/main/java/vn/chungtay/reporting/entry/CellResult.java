package vn.chungtay.reporting.entry;

import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;

/// What became of a change.
public sealed interface CellResult {
    Cell cell();

    /// It is kept, or was so already.
    record Kept(Cell cell, Quantity now) implements CellResult {}

    /// Somebody else was faster: nothing was overwritten.
    ///
    /// @param now what they left there
    record Conflict(Cell cell, Quantity wanted, Quantity now) implements CellResult {}
}
