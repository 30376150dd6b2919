package vn.chungtay.reporting.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Period;

/// When a form is collected: for which periods, and on which days in each. The Đề án asks for
/// reports "trước ngày 15/6 và 15/12", before the half-year they are about has ended (Phần thứ tư,
/// IV), so what is due then is an estimate and the final figures follow.
///
/// @param every how long its periods are
/// @param from code of the first period; null where `periods` names all of them
/// @param until code of the last period; null when it goes on
/// @param periods codes of all periods, where they do not follow each other
public record Schedule(
        Period.Kind every,
        @Nullable String from,
        @Nullable String until,
        List<String> periods,
        List<Days> stages) {

    /// How far ahead rounds are made for a form that goes on.
    private static final int AHEAD_YEARS = 2;

    public Schedule {
        periods = periods == null ? List.of() : List.copyOf(periods);
        stages = List.copyOf(stages);
    }

    /// The days of one stage, all of them inclusive.
    ///
    /// @param due the last day on which a report is on time
    /// @param closes the last day on which one comes at all, late
    public record Days(Stage stage, Day opens, Day due, Day closes) {}

    /// A day told from the period it belongs to.
    ///
    /// @param month 0 for the last month of the period, 1 for the one after, -1 for the one before
    /// @param day of the month; the last one where the month is shorter
    public record Day(int month, int day) {

        public LocalDate of(Period period) {
            var in = YearMonth.from(period.lastDay()).plusMonths(month);
            return in.atDay(Math.min(day, in.lengthOfMonth()));
        }
    }

    /// Its periods, earliest first.
    ///
    /// @param today beyond which a form without an end has rounds for two years
    public List<Period> periodsBy(LocalDate today) {
        if (from == null) {
            return periods.stream().map(Schedule::known).sorted().toList();
        }
        var last = until == null ? null : known(until);
        var all = new ArrayList<Period>();
        for (var next = known(from); isDue(next, last, today); next = next.next()) {
            all.add(next);
        }
        return all;
    }

    private static boolean isDue(Period next, @Nullable Period last, LocalDate today) {
        return last == null
                ? next.firstDay().isBefore(today.plusYears(AHEAD_YEARS))
                : next.compareTo(last) <= 0;
    }

    private static Period known(String code) {
        return Period.fromCode(code).orElseThrow();
    }
}
