package vn.chungtay.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which copies stay: the last one of each of so many days, weeks and months of which there are
/// any. Days without a copy do not count, so that nothing goes while none is made.
///
/// @param days at least one, so that the newest stays
record Retention(int days, int weeks, int months) {

    /// @param all moments at which the copies there are were made
    Set<LocalDateTime> kept(List<LocalDateTime> all) {
        var kept = new HashSet<LocalDateTime>();
        keep(all, days, LocalDateTime::toLocalDate, kept);
        keep(all, weeks, moment -> moment.toLocalDate().with(DayOfWeek.MONDAY), kept);
        keep(all, months, moment -> moment.toLocalDate().withDayOfMonth(1), kept);
        return kept;
    }

    private static void keep(
            List<LocalDateTime> all,
            int most,
            Function<LocalDateTime, LocalDate> span,
            Set<LocalDateTime> kept) {
        var seen = new HashSet<LocalDate>();
        all.stream()
                .sorted(Comparator.reverseOrder())
                .filter(moment -> seen.add(span.apply(moment)))
                .limit(most)
                .forEach(kept::add);
    }
}
