package vn.chungtay.notifications;

import java.time.LocalDate;
import vn.chungtay.web.Tone;

/// How what somebody owes is divided on the page and in letters; each thing stands in the first
/// group that it belongs to. Its title is the text `work.group.<name>`.
public enum WorkGroup {
    OVERDUE(Tone.DANGER),
    SOON(Tone.WARNING),
    RETURNED(Tone.WARNING),
    TO_SIGN(Tone.INFO),
    LATER(Tone.NEUTRAL),
    /// What others owe who stand right below.
    BELOW(Tone.DANGER);

    /// What is due within so many days is due soon.
    static final int DAYS = 7;

    private final Tone tone;

    WorkGroup(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    static WorkGroup of(Obligation obligation, LocalDate today) {
        var due = obligation.due();
        if (obligation.isOverdue(today)) {
            return OVERDUE;
        }
        if (due != null && !due.isAfter(today.plusDays(DAYS))) {
            return SOON;
        }
        return switch (obligation.kind()) {
            case RETURNED -> RETURNED;
            case TO_SIGN -> TO_SIGN;
            case OWED -> LATER;
        };
    }
}
