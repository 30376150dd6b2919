package vn.chungtay.reporting.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.NumberText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// A CSV file that holds the printed table of one form: `row,period`, then a column for each code
/// of the form, in any order. Numbers are written as on paper; an empty value is a blank.
public final class AnnexTable {

    private static final List<String> KEYS = List.of("row", "period");

    private final Form form;
    private final CsvTable csv;
    private final FolderReader folder;
    private final Set<String> seen = new HashSet<>();
    private final List<Figure> figures = new ArrayList<>();

    AnnexTable(Form form, CsvTable csv, FolderReader folder) {
        this.form = form;
        this.csv = csv;
        this.folder = folder;
    }

    /// The columns such a file has, in the form's order.
    static List<String> header(Form form) {
        return Stream.concat(KEYS.stream(), form.codes().stream()).toList();
    }

    /// The same file again, from the figures: one line for each row and period the form prints.
    public static CsvFile write(Form form, Figures figures) {
        List<List<String>> lines = new ArrayList<>();
        for (Line line : lines(form)) {
            for (String period : form.periods()) {
                Place place = new Place(form.code(), period, line, "");
                Stream<String> values =
                        form.codes().stream()
                                .map(c -> figures.at(place.of(c)).map(Figure::printed).orElse(""));
                lines.add(Stream.concat(Stream.of(line.code(), period), values).toList());
            }
        }
        return new CsvFile(header(form), lines);
    }

    private static List<Line> lines(Form form) {
        List<Line> lines = new ArrayList<>();
        form.rows().forEach(row -> lines.add(Line.of(row.organisation())));
        if (form.total() != null) {
            lines.add(Line.TOTAL);
        }
        if (form.rate() != null) {
            lines.add(Line.RATE);
        }
        return lines;
    }

    List<Figure> read() {
        if (headerIsRight()) {
            csv.lines().forEach(line -> readLine(line));
        }
        return figures;
    }

    private boolean headerIsRight() {
        List<String> wanted = header(form);
        boolean right = true;
        for (String column : wanted) {
            if (!csv.header().contains(column)) {
                refuse(1, 0, "annex.refusal.column-missing", column, form.label());
                right = false;
            }
        }
        for (int i = 0; i < csv.header().size(); i++) {
            String column = csv.header().get(i);
            if (!wanted.contains(column)) {
                refuse(1, i, "annex.refusal.column-unknown", column, form.label());
                right = false;
            } else if (csv.header().indexOf(column) < i) {
                refuse(1, i, "annex.refusal.column-twice", column);
                right = false;
            }
        }
        return right;
    }

    private void readLine(CsvTable.Line line) {
        String row = value(line, "row");
        String period = value(line, "period");
        Optional<Line> printed = Line.fromCode(row).filter(this::isPrinted);
        if (printed.isEmpty()) {
            refuse(line.number(), column("row"), "annex.refusal.row", row, form.label());
        } else if (!form.periods().contains(period)) {
            refuse(line.number(), column("period"), "annex.refusal.period", period);
        } else if (!seen.add(row + "@" + period)) {
            refuse(line.number(), 0, "annex.refusal.line-twice", row, period);
        } else {
            form.codes()
                    .forEach(c -> figure(line, new Place(form.code(), period, printed.get(), c)));
        }
    }

    private boolean isPrinted(Line line) {
        return lines(form).contains(line);
    }

    private void figure(CsvTable.Line line, Place place) {
        String written = value(line, place.code());
        if (written.isBlank()) {
            return;
        }
        boolean rate =
                place.line().equals(Line.RATE)
                        || form.leaf(place.code()).map(Leaf::isRate).orElse(false);
        Outcome<BigDecimal> amount =
                rate
                        ? NumberText.readDecimal(written)
                        : NumberText.readCount(written).map(BigDecimal::valueOf);
        switch (amount) {
            case Outcome.Accepted(var exact) -> figures.add(new Figure(place, written, exact));
            case Outcome.Refused(var reasons) ->
                    reasons.forEach(r -> refuse(line.number(), place.code(), r));
        }
    }

    private String value(CsvTable.Line line, String column) {
        return line.values().get(column(column));
    }

    private int column(String name) {
        return csv.header().indexOf(name);
    }

    private void refuse(int line, String code, Refusal why) {
        Refusal inColumn = new Refusal("annex.refusal.value", List.of(code, why));
        folder.refuse(csv.problemAt(line, column(code), inColumn));
    }

    private void refuse(int line, int column, String key, Object... arguments) {
        folder.refuse(csv.problemAt(line, column, new Refusal(key, List.of(arguments))));
    }
}
