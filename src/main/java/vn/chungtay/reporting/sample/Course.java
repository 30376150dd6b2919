package vn.chungtay.reporting.sample;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Period;

/// How far each measure is from the end of 2020 to the end of 2025, as `generator/course.csv` of
/// the sample tells it: in thousandths, in a straight line.
final class Course {
    private static final String FILE = "generator/course.csv";
    private static final List<String> COLUMNS =
            List.of("measure", "organisation", "first", "last", "first_half");
    private static final int START = 2020;
    private static final int HALVES = 10;

    private final Map<String, Leg> legs;

    /// @param firstHalf how much of a year's result is there by the end of June
    private record Leg(long first, long last, long firstHalf) {}

    private Course(Map<String, Leg> legs) {
        this.legs = legs;
    }

    /// The folder ships with the program, so what is wrong with it is a fault of ours.
    static Course in(Path folder) {
        return switch (CsvTable.read(folder, FILE)) {
            case CsvTable table -> of(table);
            case Unreadable(var problems) ->
                    throw new IllegalStateException("the sample cannot be read: " + problems);
        };
    }

    private static Course of(CsvTable table) {
        if (!table.header().equals(COLUMNS)) {
            throw new IllegalStateException(FILE + " has other columns than " + COLUMNS);
        }
        var legs = new HashMap<String, Leg>();
        for (var line : table.lines()) {
            var values = line.values();
            var leg =
                    new Leg(
                            Long.parseLong(values.get(2)),
                            Long.parseLong(values.get(3)),
                            Long.parseLong(values.get(4)));
            legs.put(values.get(0) + " " + values.get(1), leg);
        }
        return new Course(legs);
    }

    /// Thousandths at the end of a year or half-year; after the course has ended it is where it
    /// ended.
    long permille(String measure, Organisation organisation, Period period) {
        var leg = leg(measure, organisation);
        var day = period.lastDay();
        var firstHalf = day.getMonthValue() <= 6;
        var gone = Math.min(2L * (day.getYear() - START) - (firstHalf ? 1 : 0), HALVES);
        var reached = leg.first() + (leg.last() - leg.first()) * gone / HALVES;
        return firstHalf ? reached * leg.firstHalf() / 1_000 : reached;
    }

    /// Whether it is counted anew each year.
    boolean isYearly(String measure, Organisation organisation) {
        return leg(measure, organisation).firstHalf() < 1_000;
    }

    private Leg leg(String measure, Organisation organisation) {
        var own = legs.get(measure + " " + organisation);
        var leg = own == null ? legs.get(measure + " ") : own;
        if (leg == null) {
            throw new IllegalStateException(
                    "%s tells no %s of %s".formatted(FILE, measure, organisation));
        }
        return leg;
    }
}
