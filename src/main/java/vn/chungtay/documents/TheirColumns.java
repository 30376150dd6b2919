package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The columns of a table that somebody sent, as far as they can be told by its looks: names above,
/// some of what stands below.
///
/// @param columns those with a name, from left to right
/// @param problems why there are none
public record TheirColumns(List<Column> columns, List<Problem> problems) {
    private static final int SHOWN = 3;
    private static final int FEWEST = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d., \\u00a0]*|[–-]|n/a");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /// What stands right below many headers: `A B 1 2 3 = 1 + 2`.
    private static final Pattern NUMBERING =
            Pattern.compile("\\(?([A-Z])\\)?|\\(?(\\d{1,2})\\)?(\\s*=.*)?");

    public TheirColumns {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /// @param shown what stands in its first lines
    public record Column(String heading, List<String> shown) {}

    public static TheirColumns of(String name, byte[] bytes) {
        var file = ListFile.rows(name, bytes);
        var lines = file.seen().lines().stream().filter(line -> filled(line) > 0).toList();
        if (lines.isEmpty()) {
            return new TheirColumns(List.of(), file.problems());
        }
        var first = firstData(lines);
        var last = first;
        while (last > 1 && isNumbering(lines.get(last - 1))) {
            last--;
        }
        var top = last - 1;
        while (top > 0
                && last - top < HeaderRows.DEEPEST
                && filled(lines.get(top - 1)) >= FEWEST
                && lines.get(top - 1).number() == lines.get(top).number() - 1) {
            top--;
        }
        return of(HeaderRows.header(lines.subList(top, last)), lines.subList(first, lines.size()));
    }

    /// Whether a row only numbers the columns: letters, then numbers from 1, one after the other. A
    /// unit called by a number and its figures are no such row.
    static boolean isNumbering(CsvTable.Line line) {
        var values = line.values().stream().filter(value -> !value.isBlank()).toList();
        var letter = '\0';
        var number = 0;
        for (var value : values) {
            var told = NUMBERING.matcher(value.strip());
            if (!told.matches()) {
                return false;
            }
            if (told.group(1) == null && Integer.parseInt(told.group(2)) == number + 1) {
                number++;
            } else if (told.group(1) != null && number == 0 && follows(told.group(1), letter)) {
                letter = told.group(1).charAt(0);
            } else {
                return false;
            }
        }
        return values.size() >= FEWEST;
    }

    private static boolean follows(String letter, char before) {
        return before == '\0' || letter.charAt(0) == before + 1;
    }

    private static TheirColumns of(CsvTable.Line header, List<CsvTable.Line> lines) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < header.values().size(); i++) {
            var heading = header.values().get(i).replaceAll("\\s+", " ").strip();
            var column = i;
            if (!heading.isEmpty()) {
                var shown =
                        lines.stream()
                                .limit(SHOWN)
                                .map(line -> at(line, column))
                                .filter(text -> !text.isEmpty())
                                .toList();
                columns.add(new Column(heading, shown));
            }
        }
        return new TheirColumns(columns, List.of());
    }

    /// The first row that holds a word and a number, but for years, which stand in headers too; in
    /// a table of words alone the one below the first that is no title.
    private static int firstData(List<CsvTable.Line> lines) {
        for (var i = 1; i < lines.size(); i++) {
            if (isData(lines.get(i))) {
                return i;
            }
        }
        for (var i = 1; i < lines.size(); i++) {
            if (filled(lines.get(i - 1)) >= FEWEST) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isData(CsvTable.Line line) {
        var values = line.values().stream().map(String::strip).toList();
        return !isNumbering(line)
                && values.stream().anyMatch(v -> !v.isEmpty() && !NUMBER.matcher(v).matches())
                && values.stream()
                        .anyMatch(v -> NUMBER.matcher(v).matches() && !YEAR.matcher(v).matches());
    }

    private static long filled(CsvTable.Line line) {
        return line.values().stream().filter(value -> !value.isBlank()).count();
    }

    private static String at(CsvTable.Line line, int column) {
        return column < line.values().size() ? line.values().get(column).strip() : "";
    }
}
