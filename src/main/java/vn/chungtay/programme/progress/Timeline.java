package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The times of tasks as bars over the quarters from the first year to the last.
///
/// @param first the first quarter, counted as years times four
/// @param last the last one
record Timeline(int first, int last, List<Line> lines, LocalDate today) {
    private static final int QUARTERS = 4;

    /// A task with a bar for each of its times.
    record Line(Plan.Line task, List<Bar> bars) {}

    /// @param before quarters to the left of it
    /// @param span quarters it lies over
    /// @param after quarters to its right
    record Bar(Milestone milestone, int before, int span, int after) {}

    Timeline {
        lines = List.copyOf(lines);
    }

    /// @param days days that have to be on it: the programme's own first and last
    static Timeline of(List<Plan.Line> found, List<LocalDate> days, LocalDate today) {
        var all =
                Stream.concat(
                                days.stream(),
                                found.stream()
                                        .map(Plan.Line::milestones)
                                        .flatMap(Collection::stream)
                                        .flatMap(one -> Stream.of(begin(one), one.lastDay())))
                        .mapToInt(LocalDate::getYear)
                        .summaryStatistics();
        var first = all.getMin() * QUARTERS;
        var last = all.getMax() * QUARTERS + QUARTERS - 1;
        return new Timeline(
                first, last, found.stream().map(line -> line(line, first, last)).toList(), today);
    }

    List<Integer> years() {
        return IntStream.rangeClosed(first / QUARTERS, last / QUARTERS).boxed().toList();
    }

    /// Quarters before a day's, or after it.
    int before(LocalDate day) {
        return quarter(day) - first;
    }

    int after(LocalDate day) {
        return last - quarter(day);
    }

    int columns() {
        return last - first + 1;
    }

    /// Whether the quarter of a year is the present one.
    boolean isNow(int year, int quarter) {
        return quarter(today) == year * QUARTERS + quarter - 1;
    }

    private static Line line(Plan.Line task, int first, int last) {
        return new Line(
                task, task.milestones().stream().map(one -> bar(one, first, last)).toList());
    }

    private static Bar bar(Milestone one, int first, int last) {
        var from = quarter(begin(one));
        var until = quarter(one.lastDay());
        return new Bar(one, from - first, until - from + 1, last - until);
    }

    /// Where the plan says no start, the bar is the period in which it is due.
    private static LocalDate begin(Milestone one) {
        var starts = one.occurrence().starts();
        var due = one.deadline().firstDay();
        return starts == null || starts.firstDay().isAfter(one.lastDay()) ? due : starts.firstDay();
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * QUARTERS + (day.getMonthValue() - 1) / 3;
    }
}
