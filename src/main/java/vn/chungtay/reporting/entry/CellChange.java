package vn.chungtay.reporting.entry;

import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;

/// What somebody wants a cell to be.
///
/// @param seen what stood there when they began; null for whoever overrides what stands there
public record CellChange(Cell cell, @Nullable Quantity seen, Quantity wanted) {}
