package vn.chungtay.reporting.entry.grid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// What became of one cell or text that was sent.
sealed interface Answer {

    record Kept(Standing now) implements Answer {}

    /// Not understood; nothing was changed.
    record Refused(Refusal reason) implements Answer {}

    /// Somebody else was faster; nothing was overwritten.
    ///
    /// @param now what they left there
    /// @param by nobody when no change of that cell is known: it never was as it was said to be
    ///   seen
    record Conflict(Standing now, @Nullable Hand by) implements Answer {}

    /// Who left something, and when.
    record Hand(String person, Instant at) {}

    default boolean isKept() {
        return this instanceof Kept;
    }
}
