package vn.chungtay.reporting.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vn.chungtay.reporting.period.Round;

/// When people of the sample do something in a round: at hours at which somebody is up, some
/// thousandths of the way to the day it is due, or from then to its last day.
record Timetable(Round round, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(7, 15);
    private static final long MINUTES_A_DAY = 600;

    /// @param permille below 1000
    Instant inTime(long permille) {
        return between(round.opensOn(), round.dueOn(), permille);
    }

    /// After the due day.
    ///
    /// @param permille below 1000
    Instant late(long permille) {
        return between(round.dueOn().plusDays(1), round.closesOn(), permille);
    }

    private Instant between(LocalDate first, LocalDate last, long permille) {
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        var minutes = days * MINUTES_A_DAY * permille / 1_000;
        return first.plusDays(minutes / MINUTES_A_DAY)
                .atTime(MORNING)
                .plusMinutes(minutes % MINUTES_A_DAY)
                .atZone(zone)
                .toInstant();
    }
}
