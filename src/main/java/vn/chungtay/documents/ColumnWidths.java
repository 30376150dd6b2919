package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;

/// How wide the columns of a table are, in digits, as spreadsheets count: as wide as the longest
/// word above them and what stands in them need. No spreadsheet makes merged cells high enough by
/// itself, so the lines of a header are counted too.
record ColumnWidths(List<Integer> columns) {
    private static final int NARROWEST_FIGURE = 8;
    private static final int USUAL_FIGURE = 11;
    private static final int WIDEST_FIGURE = 14;
    private static final int WIDEST_LABEL = 34;

    /// A column of words beside the headings of rows is as wide as they usually are: one long one
    /// among many short takes more lines and no room from the others.
    private static final int USUAL_WORDS = 20;

    private static final int WIDEST_WORDS = 50;

    /// A table with so many columns has no room to spare; one with so few has.
    private static final int MANY = 14;

    private static final int FEW = 9;

    /// So much comes onto a page across without getting too small to be read.
    private static final int PAGE = 230;

    static ColumnWidths of(Sheet sheet) {
        return new ColumnWidths(
                IntStream.range(0, sheet.columns())
                        .mapToObj(column -> width(sheet, column))
                        .toList());
    }

    private static int width(Sheet sheet, int column) {
        var room = column < sheet.labels() ? 0 : figure(sheet.columns());
        var words =
                sheet.header().stream()
                        .filter(heading -> heading.column() == column && heading.columnSpan() == 1)
                        .flatMap(heading -> Stream.of(heading.text().split(" ")))
                        .mapToInt(word -> word.length() + 2)
                        .max()
                        .orElse(0);
        var body =
                sheet.rows().stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> width(row.get(column), widest(sheet, column)))
                        .max()
                        .orElse(0);
        return Math.max(room, Math.max(words, Math.min(body, usual(sheet, column))));
    }

    private static int usual(Sheet sheet, int column) {
        var lengths =
                sheet.rows().stream()
                        .filter(row -> column >= sheet.labels() && column < row.size())
                        .flatMapToInt(row ->
                                row.get(column) instanceof Cell.Label(String text, int rows)
                                                && rows > 0
                                        ? IntStream.of(text.length())
                                        : IntStream.empty())
                        .filter(length -> length > 0)
                        .summaryStatistics();
        if (lengths.getCount() == 0) {
            return WIDEST_WORDS;
        }
        var mean = Math.toIntExact(lengths.getSum() / lengths.getCount());
        return Math.clamp(mean, USUAL_WORDS, WIDEST_WORDS);
    }

    private static int figure(int columns) {
        if (columns > MANY) {
            return NARROWEST_FIGURE;
        }
        return columns > FEW ? USUAL_FIGURE : WIDEST_FIGURE;
    }

    private static int widest(Sheet sheet, int column) {
        return column < sheet.labels() ? WIDEST_LABEL : WIDEST_WORDS;
    }

    private static int width(Cell cell, int widest) {
        return switch (cell) {
            case Cell.Label label -> Math.min(label.text().length() + 2, widest);
            case Cell.Count(long value) -> Long.toString(value).length() * 4 / 3 + 2;
            case Cell.Percent percent -> percent.value().toPlainString().length() + 2;
            case Cell.Sign sign -> sign.text().length() + 2;
            case Cell.Blank() -> 0;
            case Cell.Marked marked -> width(marked.cell(), widest) + marked.mark().length() + 1;
        };
    }

    int of(int column) {
        return columns.get(column);
    }

    int total() {
        return columns.stream().mapToInt(Integer::intValue).sum();
    }

    /// Of columns side by side.
    int between(int first, int last) {
        return IntStream.rangeClosed(first, last).map(this::of).sum();
    }

    /// How many pages lie side by side.
    int pages() {
        return Math.ceilDiv(total(), PAGE);
    }

    /// How many lines each row of the header needs; what stands over several rows makes the last of
    /// them higher.
    List<Integer> headerLines(Sheet sheet) {
        var lines =
                new ArrayList<>(
                        IntStream.range(0, sheet.headerRows()).map(_ -> 1).boxed().toList());
        var shortestFirst =
                sheet.header().stream().sorted(Comparator.comparingInt(Heading::rowSpan)).toList();
        for (var heading : shortestFirst) {
            var last = heading.row() + heading.rowSpan() - 1;
            var has = IntStream.rangeClosed(heading.row(), last).map(lines::get).sum();
            var needs = lines(heading.text(), room(heading));
            if (needs > has) {
                lines.set(last, lines.get(last) + needs - has);
            }
        }
        return lines;
    }

    /// How many columns stand on the first of several pages side by side.
    int onFirstPage() {
        var room = total() / pages();
        var column = 0;
        for (var used = of(0); used <= room && column < columns.size() - 1; used += of(column)) {
            column++;
        }
        return Math.max(1, pages() == 1 ? columns.size() : column);
    }

    private int room(Heading heading) {
        return between(heading.column(), heading.column() + heading.columnSpan() - 1);
    }

    /// How many lines a text takes that is broken between words.
    static int lines(String text, int room) {
        var lines = 1;
        var used = 0;
        for (var word : text.split(" ")) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used == 0 ? 0 : 1) + word.length();
        }
        return lines;
    }
}
