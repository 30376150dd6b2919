package vn.chungtay.reporting.target.shortfall;

import java.math.BigDecimal;
import java.util.Comparator;

/// What the units of a target can be put in order by; what is equal stands by name, as the database
/// has sorted it.
enum ShortfallColumn {
    LACKING,
    RATE,
    NAME;

    /// Those without a rate come last, whichever way.
    Comparator<UnitVerdict> order(boolean descending) {
        return switch (this) {
            case LACKING -> directed(Comparator.comparingLong(UnitVerdict::lacking), descending);
            case RATE ->
                    Comparator.comparing(
                            one -> one.assessment().value(),
                            Comparator.nullsLast(
                                    ShortfallColumn.<BigDecimal>directed(
                                            Comparator.naturalOrder(), descending)));
            case NAME -> directed(Comparator.comparingInt(UnitVerdict::place), descending);
        };
    }

    private static <T> Comparator<T> directed(Comparator<T> order, boolean descending) {
        return descending ? order.reversed() : order;
    }
}
