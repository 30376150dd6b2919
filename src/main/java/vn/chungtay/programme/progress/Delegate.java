package vn.chungtay.programme.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;

/// An account that reports for a body of the programme.
///
/// @param ended since when not any more, and why
record Delegate(long id, String body, AccountId account, LocalDate from, @Nullable Ended ended) {

    record Ended(LocalDate on, String why) {}

    boolean isOpen() {
        return ended == null;
    }

    /// Whether they speak for the body on a day.
    boolean speaksOn(LocalDate day) {
        return isOpen() && !day.isBefore(from);
    }
}
