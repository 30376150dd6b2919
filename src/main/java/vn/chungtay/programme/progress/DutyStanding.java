package vn.chungtay.programme.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Tone;

/// Where a duty stands by what its body said last. Duties go on for as long as the programme does
/// and have no deadline of their own, so none is overdue.
enum DutyStanding {
    BLOCKED(Tone.WARNING),
    NOT_REPORTED(Tone.NEUTRAL),
    IN_PROGRESS(Tone.INFO),
    DONE(Tone.SUCCESS);

    private final Tone tone;

    DutyStanding(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /// How many stand where, in the order of what needs doing first.
    static Map<DutyStanding, Integer> counts(List<FollowedDuty> duties) {
        var counts = new EnumMap<DutyStanding, Integer>(DutyStanding.class);
        duties.forEach(duty -> counts.merge(duty.standing(), 1, Integer::sum));
        return counts;
    }

    static DutyStanding of(@Nullable Stage stage) {
        return switch (stage) {
            case null -> NOT_REPORTED;
            case IN_PROGRESS, TAKEN_BACK -> IN_PROGRESS;
            case BLOCKED -> BLOCKED;
            case DONE -> DONE;
        };
    }
}
