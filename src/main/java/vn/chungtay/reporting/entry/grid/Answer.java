package vn.chungtay.reporting.entry.grid;

import java.time.Instant;
import vn.chungtay.shared.Refusal;

/// What became of one cell or text that was sent.
sealed interface Answer {

    record Kept(Standing now) implements Answer {}

    /// Not understood; nothing was changed.
    record Refused(Refusal reason) implements Answer {}

    /// Somebody else was faster; nothing was overwritten.
    ///
    /// @param now what they left there
    record Conflict(Standing now, String person, Instant at) implements Answer {}

    default boolean isKept() {
        return this instanceof Kept;
    }
}
