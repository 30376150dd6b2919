package vn.chungtay.reporting.register;

import java.util.Comparator;

/// What the list of differences can be put in order by; what is equal stands by name, and within a
/// unit as the form has its cells.
enum DifferenceColumn {
    BY(Comparator.comparingLong(one -> one.of().by())),
    NAME(Comparator.comparingInt(Difference::place)),
    ORGANISATION(Comparator.comparing(one -> one.unit().organisation())),
    ELEMENT(Comparator.comparingInt(one -> one.of().cell().place()));

    private final Comparator<Difference> upwards;

    DifferenceColumn(Comparator<Difference> upwards) {
        this.upwards = upwards;
    }

    Comparator<Difference> order(boolean descending) {
        return descending ? upwards.reversed() : upwards;
    }
}
