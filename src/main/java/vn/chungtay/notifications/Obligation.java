package vn.chungtay.notifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of "Việc của tôi".
///
/// @param key tells it from every other of the same person for as long as it lasts, so that a
///   reminder is sent once: `report:R6:2025-H1:TW-FF`; letters, digits and `:-._` only
/// @param what a sentence without full stop, as read on the screen
/// @param many how many things of the kind it stands for, at least one
/// @param href where the viewer does it, beginning with `/`
/// @param due the last day on which it is in time; none when no day is set
public record Obligation(
        String key, Kind kind, String what, long many, String href, @Nullable LocalDate due) {

    /// What is wanted of the viewer.
    public enum Kind {
        /// To be entered, reported or answered.
        OWED,
        /// Came back with a note and is to be done again.
        RETURNED,
        /// Waits for the viewer to sign, approve or accept.
        TO_SIGN
    }

    public Obligation {
        if (many < 1) {
            throw new IllegalArgumentException("Nothing is owed: " + key);
        }
    }

    /// Whether it is late on a day.
    public boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
