package vn.chungtay.programme.outline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programme;
import vn.chungtay.shared.Period;

/// When reports on a programme are owed, by its regime. What is due on a day of one half-year is
/// due as far into the other; where two reports are due on one day, the one for the longer period
/// says it all: the yearly one stands for that of the second half-year.
@Component
public class ReportingTimes {
    private static final int MONTHS_OF_A_YEAR = 12;

    /// Nothing follows the last report that would take its place.
    private static final int MONTHS_LAST_IS_ASKED_FOR = 6;

    private final RegimeShelf regimes;

    ReportingTimes(RegimeShelf regimes) {
        this.regimes = regimes;
    }

    /// One time at which a report is owed.
    ///
    /// @param period what it is called by
    /// @param begins the day from which it tells what was done: nothing before it is still told
    /// @param lastDay on which it is in time: it arrives before the day that the document names
    /// @param until when it is asked for
    public record Time(Period period, LocalDate begins, LocalDate lastDay, LocalDate until) {

        private boolean holds(LocalDate day) {
            return !day.isBefore(begins) && !day.isAfter(until);
        }
    }

    private record Due(LocalDate day, Period period) {}

    /// The one that a day belongs to; none before the first and long after the last that is due
    /// while the programme runs.
    public Optional<Time> at(Programme programme, LocalDate day) {
        var dues = dues(regimes.all(programme.code()), day.getYear());
        return IntStream.range(1, dues.size() - 1)
                .filter(i -> programme.runsOn(dues.get(i).day()))
                .mapToObj(i -> time(dues.subList(i - 1, i + 2), programme))
                .filter(time -> time.holds(day))
                .findFirst();
    }

    /// @param three one with its neighbours
    private static Time time(List<Due> three, Programme programme) {
        var due = three.get(1);
        var isLast = !programme.runsOn(three.get(2).day());
        return new Time(
                due.period(),
                three.getFirst().period().lastDay().plusDays(1),
                due.day().minusDays(1),
                isLast ? due.day().plusMonths(MONTHS_LAST_IS_ASKED_FOR) : due.period().lastDay());
    }

    /// Around a year, by day.
    private static List<Due> dues(List<ReportingRegime> regimes, int year) {
        var byDay = new TreeMap<LocalDate, Period>();
        IntStream.rangeClosed(year - 2, year + 2)
                .boxed()
                .flatMap(one -> regimes.stream().flatMap(regime -> dues(regime, one)))
                .forEach(due -> byDay.merge(due.day(), due.period(), ReportingTimes::longer));
        return byDay.entrySet().stream().map(e -> new Due(e.getKey(), e.getValue())).toList();
    }

    private static Stream<Due> dues(ReportingRegime regime, int year) {
        var months = months(regime.every());
        var first = regime.due().atYear(year);
        return IntStream.range(0, MONTHS_OF_A_YEAR / months)
                .mapToObj(i -> first.plusMonths((long) i * months))
                .map(day -> new Due(day, around(day, regime.every())));
    }

    private static Period around(LocalDate day, Period.Kind kind) {
        var months = months(kind);
        var first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
        var last = first.plusMonths(months - 1L);
        return new Period(kind, first.atDay(1), last.atEndOfMonth());
    }

    private static Period longer(Period one, Period other) {
        return one.contains(other) ? one : other;
    }

    private static int months(Period.Kind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> MONTHS_OF_A_YEAR;
            case TERM -> throw new IllegalArgumentException("No report is owed by the term");
        };
    }
}
