package vn.chungtay.documents.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;

/// A table that is wider than a page, taken apart between its groups of columns; the headings of
/// its rows stand in each part.
record SheetParts(Sheet sheet) {
    /// Columns of figures that can be read side by side on a page across.
    private static final int MOST = 25;

    /// @param continued the title above all parts but the first
    static List<Sheet> of(Sheet sheet, UnaryOperator<String> continued) {
        var figures = sheet.columns() - sheet.labels();
        if (figures <= MOST) {
            return List.of(sheet);
        }
        var parts = new SheetParts(sheet);
        var starts = parts.starts(figures, Math.ceilDiv(figures, MOST));
        var found = new ArrayList<Sheet>();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1) : sheet.columns();
            var title = sheet.titles().stream().limit(1).map(continued).toList();
            var titles = i == 0 ? sheet.titles() : title;
            var isLast = i + 1 == starts.size();
            found.add(parts.part(starts.get(i), end, titles, isLast ? sheet.notes() : List.of()));
        }
        return found;
    }

    /// Where parts of about the same width begin, each with a group of columns.
    private List<Integer> starts(int figures, int parts) {
        var starts = new ArrayList<Integer>();
        sheet.header().stream()
                .filter(heading -> heading.row() == 0 && heading.column() >= sheet.labels())
                .sorted(Comparator.comparingInt(Heading::column))
                .forEach(group -> {
                    var end = group.column() + group.columnSpan() - sheet.labels();
                    if (starts.isEmpty() || end * parts > figures * starts.size()) {
                        starts.add(group.column());
                    }
                });
        return starts;
    }

    private Sheet part(int from, int until, List<String> titles, List<String> notes) {
        var header =
                sheet.header().stream()
                        .filter(heading -> isIn(heading.column(), from, until))
                        .map(heading -> moved(heading, from))
                        .toList();
        var rows = sheet.rows().stream().map(row -> cells(row, from, until)).toList();
        return new Sheet(sheet.name(), titles, header, rows, sheet.labels(), notes, sheet.totals());
    }

    private List<Cell> cells(List<Cell> row, int from, int until) {
        return IntStream.range(0, row.size())
                .filter(column -> isIn(column, from, until))
                .mapToObj(row::get)
                .toList();
    }

    private boolean isIn(int column, int from, int until) {
        return column < sheet.labels() || column >= from && column < until;
    }

    private Heading moved(Heading heading, int from) {
        return heading.column() < sheet.labels()
                ? heading
                : new Heading(
                        heading.text(),
                        heading.row(),
                        heading.column() - from + sheet.labels(),
                        heading.rowSpan(),
                        heading.columnSpan());
    }
}
