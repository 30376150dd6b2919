package vn.chungtay.reporting.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Tone;

/// Where the report of one unit stands.
///
/// @param parent the name of the unit above it; none above the province
/// @param late submitted after it was due, or due and not submitted
/// @param accepted by the party committee of the area
/// @param submittedAt when it was last submitted
record Standing(
        String code,
        Organisation organisation,
        Level level,
        String name,
        @Nullable String parent,
        State state,
        boolean late,
        boolean accepted,
        @Nullable Instant submittedAt) {

    /// Whether it waits for an answer.
    boolean waits() {
        return state == State.SUBMITTED;
    }

    /// The page where something is to be done: where it is entered until it is submitted.
    String page() {
        return switch (state) {
            case MISSING, DRAFT, RETURNED -> level == Level.BRANCH ? "" : "/submission";
            case SUBMITTED, APPROVED -> "/submission";
        };
    }

    Tone tone() {
        return switch (state) {
            case MISSING -> Tone.DANGER;
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED -> Tone.INFO;
            case RETURNED -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
        };
    }

    enum State {
        /// Nothing was entered yet.
        MISSING,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }
}
