package vn.chungtay.programme.agreement;

import java.util.Set;
import vn.chungtay.web.Tone;

/// Where an agreement stands on a day, told by its rows.
enum State {
    DRAFTED,
    SIGNED,
    /// Its last day has passed, the one it was given or the one on which it was ended.
    ENDED,
    WITHDRAWN;

    /// SQL for the state of an `agreement_now` `g` on `:today`.
    static final String SQL =
            """
            case
                when g.closing = 'WITHDRAWN' then 'WITHDRAWN'
                when g.number is null then 'DRAFTED'
                when g.until < :today then 'ENDED'
                else 'SIGNED'
            end
            """;

    /// What has ended may still be appraised for its last year, and it may be told later that it
    /// ended before its last day, or never held.
    Set<Step> steps() {
        return switch (this) {
            case DRAFTED -> Set.of(Step.EDIT, Step.SIGN, Step.CLOSE);
            case SIGNED, ENDED -> Set.of(Step.APPRAISE, Step.CLOSE);
            case WITHDRAWN -> Set.of();
        };
    }

    Tone tone() {
        return switch (this) {
            case DRAFTED -> Tone.WARNING;
            case SIGNED -> Tone.SUCCESS;
            case ENDED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
