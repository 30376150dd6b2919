package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Tone;

/// Where a part of the plan stands on a day, by what was reported and by its deadline.
enum Standing {
    OVERDUE(Tone.DANGER),
    DUE_SOON(Tone.WARNING),
    IN_PROGRESS(Tone.INFO),
    NOT_BEGUN(Tone.NEUTRAL),
    DONE(Tone.SUCCESS),
    DONE_LATE(Tone.SUCCESS);

    /// A document is drafted, sent round for opinions and signed within a month: who is told later
    /// can no longer make it.
    static final int SOON_DAYS = 30;

    private final Tone tone;

    Standing(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /// Its name in the stylesheet.
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param done the day of the document by which it was done; none while it is not
    /// @param deadline the last day on which it is in time
    static Standing of(
            LocalDate deadline, @Nullable LocalDate done, boolean begun, LocalDate today) {
        if (done != null) {
            return done.isAfter(deadline) ? DONE_LATE : DONE;
        }
        if (today.isAfter(deadline)) {
            return OVERDUE;
        }
        if (!today.plusDays(SOON_DAYS).isBefore(deadline)) {
            return DUE_SOON;
        }
        return begun ? IN_PROGRESS : NOT_BEGUN;
    }
}
