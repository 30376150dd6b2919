package vn.chungtay.programme;

import vn.chungtay.shared.Period;

/// When a target is to be met.
public sealed interface Due {

    /// By the end of a period.
    record By(Period period) implements Due {}

    /// In each period of this length.
    record Every(Period.Kind frequency) implements Due {}

    /// At all times.
    record Standing() implements Due {}

    /// How the figures of a period stand to the day by which a target is to be met.
    enum Timing {
        /// The day lies after the period: short of the goal is not yet a failure.
        AHEAD,
        /// The target is for a longer period, of which this is a part.
        PART,
        /// The figures decide.
        DUE
    }

    default Timing at(Period period) {
        return switch (this) {
            case By(var end) ->
                    period.lastDay().isBefore(end.lastDay()) ? Timing.AHEAD : Timing.DUE;
            case Every(var frequency) ->
                    period.kind().compareTo(frequency) < 0 ? Timing.PART : Timing.DUE;
            case Standing() -> Timing.DUE;
        };
    }
}
