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
}
