package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;

/// How the rounds of the sample are filled in: what the annex printed where it did, the course
/// where it did not, and then as units are: some missing, some mistaken.
final class Filling {
    private static final Period START = Period.fromCode("2020").orElseThrow();
    private static final Set<String> GOING_ON = Set.of("B1", "R6");

    private final Figures figures;
    private final Set<String> printed;
    private final Course course;

    Filling(List<Figure> figures, Course course) {
        this.figures = new Figures(figures);
        this.printed = figures.stream().map(f -> key(f.place())).collect(toSet());
        this.course = course;
    }

    /// Whether the sample has figures for a round on a day: the final ones, as far as it has
    /// opened, and estimates while they are collected.
    boolean covers(Round round, LocalDate today) {
        var wanted =
                switch (round.on(today)) {
                    case UPCOMING -> false;
                    case OPEN, LATE -> true;
                    case CLOSED -> round.stage() == Stage.FINAL;
                };
        return wanted && (isPrinted(round) || GOING_ON.contains(round.form().code()));
    }

    void fill(Sheets sheets) {
        var form = sheets.round().form().code();
        var period = sheets.round().period();
        if (isPrinted(sheets.round())) {
            var line = Printed.of(figures, form, period, sheets.organisation());
            new PrintedTables(sheets, line).fill();
            sheets.begin();
            return;
        }
        var start = PrintedTables.members(Printed.of(figures, "B1", START, sheets.organisation()));
        if (form.equals("B1")) {
            new LaterYears(sheets, course, start).fill();
        } else {
            new HalfYear(sheets, course, start.getOrDefault("b1.members", 0L)).fill();
        }
        new Slips(sheets).happen();
        sheets.begin();
        sheets.takeAway(
                unit -> Punctuality.of(unit.code(), unit.level(), period) == Punctuality.MISSING);
    }

    private boolean isPrinted(Round round) {
        return round.stage() == Stage.FINAL
                && printed.contains(round.form().code() + " " + round.period().code());
    }

    private static String key(Figure.Place place) {
        return place.form() + " " + place.period();
    }
}
