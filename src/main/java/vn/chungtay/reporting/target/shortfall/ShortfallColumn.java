package vn.chungtay.reporting.target.shortfall;

import java.util.Comparator;

/// What the units of a target can be put in order by; what is equal stands by name.
enum ShortfallColumn {
    LACKING(Comparator.comparingLong(UnitVerdict::lacking)),
    RATE(UnitVerdict.BY_RATE),
    /// As they come: the database has sorted them.
    NAME((_, _) -> 0);

    private final Comparator<UnitVerdict> order;

    ShortfallColumn(Comparator<UnitVerdict> order) {
        this.order = order;
    }

    Comparator<UnitVerdict> order() {
        return order;
    }
}
