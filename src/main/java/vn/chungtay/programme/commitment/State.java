package vn.chungtay.programme.commitment;

import java.util.Set;
import vn.chungtay.web.Tone;

/// What a commitment has come to; the view `commitment_state` derives it.
enum State {
    REGISTERED,
    CARRIED_OUT,
    NOT_CARRIED_OUT,
    RECOGNISED,
    NOT_RECOGNISED,
    WITHDRAWN;

    /// A result may be told anew until it is recognised; only what nothing was told of is taken
    /// back, so that work that failed stays in sight.
    Set<Step> steps() {
        return switch (this) {
            case REGISTERED -> Set.of(Step.TELL, Step.WITHDRAW);
            case CARRIED_OUT -> Set.of(Step.TELL, Step.PROVE, Step.APPRAISE);
            case NOT_CARRIED_OUT -> Set.of(Step.TELL, Step.PROVE);
            case NOT_RECOGNISED -> Set.of(Step.TELL);
            case RECOGNISED, WITHDRAWN -> Set.of();
        };
    }

    Tone tone() {
        return switch (this) {
            case REGISTERED, CARRIED_OUT -> Tone.WARNING;
            case RECOGNISED -> Tone.SUCCESS;
            case NOT_CARRIED_OUT, NOT_RECOGNISED -> Tone.DANGER;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
