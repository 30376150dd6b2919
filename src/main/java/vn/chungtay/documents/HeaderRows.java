package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Where the names of the columns stand in a table that people made: in one row, or in up to three
/// of which the upper ones name groups. A column is then called by all that stands above it: `Hội
/// viên / Nữ`.
final class HeaderRows {
    static final int DEEPEST = 3;

    /// Titles above a header are few.
    private static final int MOST_TITLES = 30;

    private static final String BETWEEN = " / ";

    private HeaderRows() {}

    /// The header in which least is missing; where several are as good, the one of fewest rows, and
    /// the first of these.
    static CsvTable.Line best(List<CsvTable.Line> lines, ToIntFunction<CsvTable.Line> missing) {
        return IntStream.rangeClosed(1, DEEPEST)
                .boxed()
                .flatMap(depth ->
                        IntStream.rangeClosed(0, Math.min(lines.size(), MOST_TITLES) - depth)
                                .mapToObj(first -> header(lines.subList(first, first + depth))))
                .min(Comparator.comparingInt(missing))
                .orElseThrow();
    }

    /// Some rows as one, that bears the number of the last.
    static CsvTable.Line header(List<CsvTable.Line> rows) {
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        var width = rows.stream().mapToInt(row -> row.values().size()).max().orElse(0);
        var names = new ArrayList<String>();
        var left = List.<String>of();
        for (var column = 0; column < width; column++) {
            left = parts(rows, column, left);
            names.add(name(left));
        }
        return new CsvTable.Line(rows.getLast().number(), names);
    }

    /// What stands above a column, from above; the name of a group reaches to the right as far as
    /// nothing else stands there.
    private static List<String> parts(List<CsvTable.Line> rows, int column, List<String> left) {
        if (IntStream.range(0, rows.size()).allMatch(row -> at(rows, row, column).isEmpty())) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        for (var row = 0; row < rows.size(); row++) {
            var own = at(rows, row, column);
            var inGroup = row < rows.size() - 1 && row < left.size();
            var group = inGroup && parts.equals(left.subList(0, row)) ? left.get(row) : "";
            parts.add(own.isEmpty() ? group : own);
        }
        return parts;
    }

    private static String name(List<String> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .distinct()
                .reduce((one, other) -> one + BETWEEN + other)
                .orElse("");
    }

    private static String at(List<CsvTable.Line> rows, int row, int column) {
        var values = rows.get(row).values();
        return column < values.size() ? values.get(column).strip() : "";
    }
}
