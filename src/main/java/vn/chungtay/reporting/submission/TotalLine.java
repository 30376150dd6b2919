package vn.chungtay.reporting.submission;

import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;

/// An element of a report as it comes to now, beside what was signed.
///
/// @param signed what stood there when it was last approved, or else submitted; null before
/// @param reported how many of the units that are asked answered
record TotalLine(Cell cell, Quantity now, @Nullable Quantity signed, long reported, long expected) {

    /// Whether something was changed after somebody put their name to it.
    boolean differs() {
        return signed != null && !signed.equals(now);
    }
}
