package vn.chungtay.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// A list (a CSV file, or the first sheet of an XLSX file) whose lines all have as many fields as
/// its header. Values are as written; each line knows its number in the file.
///
/// @param file as problems name it
public record CsvTable(String file, List<String> header, List<Line> lines) implements CsvReading {

    public CsvTable {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /// One line of values; `number` counts lines of the file from 1, the header's line included.
    public record Line(int number, List<String> values) {
        Line atLeast(int width) {
            List<String> wide = new ArrayList<>(values);
            wide.addAll(Collections.nCopies(Math.max(0, width - values.size()), ""));
            return new Line(number, wide);
        }

        private Line atMost(int width) {
            return values.size() <= width ? this : new Line(number, values.subList(0, width));
        }
    }

    /// Reads a file of a folder and names it in problems as it is named here: `annex/B2.csv`.
    public static CsvReading read(Path folder, String name) {
        return switch (SourceText.read(folder.resolve(name), name)) {
            case SourceText.Broken(Problem problem) -> new Unreadable(List.of(problem));
            case SourceText.Text(String text, int _) -> ListFile.ofCsv(name, text, ',').reading();
        };
    }

    /// The same where the last column is not this one.
    CsvTable without(String last) {
        if (header.isEmpty() || !header.getLast().strip().equals(last)) {
            return this;
        }
        int width = header.size() - 1;
        List<Line> narrow = lines.stream().map(line -> line.atMost(width)).toList();
        return new CsvTable(file, header.subList(0, width), narrow);
    }

    /// A problem with one value, or with the column in the header when `line` is 1.
    ///
    /// @param column counted from 0
    public Problem problemAt(int line, int column, Refusal reason) {
        return new Problem(file, line, column + 1, reason);
    }
}
