package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;

/// A unit of the last day of 2020 and what it reported of its officials.
///
/// @param since its first day
/// @param until the last day of whoever holds a post there; none where they go on
/// @param figures by element, of the year and of the terms
record Workplace(
        UnitId id,
        Organisation organisation,
        Level level,
        LocalDate since,
        @Nullable LocalDate until,
        Map<String, Long> figures) {

    int figure(String element) {
        return Math.toIntExact(figures.getOrDefault(element, 0L));
    }

    /// A column of Biểu 3.
    int officials(String column) {
        return figure("b3." + atLevel() + "." + column);
    }

    /// On the party committee or the council of its level.
    int seats(String where) {
        return figure("b4." + where + "." + atLevel());
    }

    private String atLevel() {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
