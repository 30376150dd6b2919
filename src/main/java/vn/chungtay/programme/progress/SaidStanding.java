package vn.chungtay.programme.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Tone;

/// Where a duty or a solution stands by what was said of it last. Both go on for as long as the
/// programme does and have no deadline of their own, so none is overdue.
enum SaidStanding {
    BLOCKED(Tone.WARNING),
    NOT_REPORTED(Tone.NEUTRAL),
    IN_PROGRESS(Tone.INFO),
    DONE(Tone.SUCCESS);

    private final Tone tone;

    SaidStanding(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /// How many stand where, in the order of what needs doing first.
    static Map<SaidStanding, Integer> counts(List<? extends Reportable> all) {
        var counts = new EnumMap<SaidStanding, Integer>(SaidStanding.class);
        all.forEach(one -> counts.merge(one.standing(), 1, Integer::sum));
        return counts;
    }

    static SaidStanding of(@Nullable Stage stage) {
        return switch (stage) {
            case null -> NOT_REPORTED;
            case IN_PROGRESS, TAKEN_BACK -> IN_PROGRESS;
            case BLOCKED -> BLOCKED;
            case DONE -> DONE;
        };
    }
}
