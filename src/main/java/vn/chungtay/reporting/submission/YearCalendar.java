package vn.chungtay.reporting.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.period.Round;

/// The rounds that are due in a year, month by month.
///
/// @param previous the last year before it in which something was due; none before the first
/// @param next the first year after it; none after the last
record YearCalendar(
        int year,
        LocalDate today,
        @Nullable Integer previous,
        @Nullable Integer next,
        List<Entry> entries) {

    YearCalendar {
        entries = List.copyOf(entries);
    }

    /// A round, and how many of the reports that the viewer sees were sent.
    ///
    /// @param owed how many there are to be; 0 where the round takes none today
    record Entry(Round round, long owed, long sent) {
        /// Whether its figures are asked for before all of them can be there.
        boolean isBeforeEnd() {
            return round.dueOn().isBefore(round.period().lastDay());
        }
    }

    /// A month in which something is due, or in which today is.
    record Month(YearMonth month, List<Entry> entries) {}

    /// @param all by the day on which they are due
    static YearCalendar of(int year, LocalDate today, List<Round> all) {
        var years = new TreeSet<Integer>();
        all.forEach(round -> years.add(round.dueOn().getYear()));
        var due =
                all.stream()
                        .filter(round -> round.dueOn().getYear() == year)
                        .map(round -> new Entry(round, 0, 0))
                        .toList();
        return new YearCalendar(year, today, years.lower(year), years.higher(year), due);
    }

    YearCalendar with(Function<Round, Entry> counted) {
        var all = new ArrayList<Entry>();
        entries.forEach(entry -> all.add(counted.apply(entry.round())));
        return new YearCalendar(year, today, previous, next, all);
    }

    /// The earliest first.
    List<Month> months() {
        var months = new TreeSet<YearMonth>();
        entries.forEach(entry -> months.add(YearMonth.from(entry.round().dueOn())));
        if (today.getYear() == year) {
            months.add(YearMonth.from(today));
        }
        return months.stream().map(month -> new Month(month, in(month))).toList();
    }

    boolean isNow(Month month) {
        return month.month().equals(YearMonth.from(today));
    }

    private List<Entry> in(YearMonth month) {
        return entries.stream()
                .filter(entry -> YearMonth.from(entry.round().dueOn()).equals(month))
                .toList();
    }
}
