package vn.chungtay.organisation.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Unreadable;

/// A table of the sample's folder, asked by column name. The folder ships with the program, so what
/// is wrong with it is a fault of ours and not a user's mistake.
final class SampleFile {
    private SampleFile() {}

    record Row(String file, int number, List<String> header, List<String> values) {

        String value(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException(file + " has no column " + column);
            }
            return values.get(at);
        }

        int count(String column) {
            String text = value(column);
            if (!text.matches("\\d{1,9}")) {
                throw new IllegalStateException(
                        "%s, line %d: %s is no count".formatted(file, number, column));
            }
            return Integer.parseInt(text);
        }

        /// The words of a value, or none.
        List<String> words(String column) {
            String text = value(column);
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }

    static List<Row> read(Path folder, String name) {
        return switch (CsvTable.read(folder, name)) {
            case CsvTable table -> rows(table);
            case Unreadable(var problems) ->
                    throw new IllegalStateException("the sample cannot be read: " + problems);
        };
    }

    private static List<Row> rows(CsvTable table) {
        List<Row> rows = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            rows.add(new Row(table.file(), line.number(), table.header(), line.values()));
        }
        return rows;
    }
}
