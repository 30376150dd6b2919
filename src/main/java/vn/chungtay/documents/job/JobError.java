package vn.chungtay.documents.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.web.Texts;

/// One reason why a list was not taken over, as it is kept and answered.
///
/// @param line of the file; 0 for the file as a whole or what was given beside it
/// @param column the name it has in the header; null for the whole line
/// @param value what stands there
/// @param message why, and what to do
record JobError(int line, @Nullable String column, @Nullable String value, String message) {
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_MESSAGE = 1_000;

    JobError {
        column = column == null ? null : kept(column, LONGEST_VALUE);
        value = value == null ? null : kept(value, LONGEST_VALUE);
        message = kept(message, LONGEST_MESSAGE);
    }

    static JobError ofFile(String message) {
        return new JobError(0, null, null, message);
    }

    static JobError of(Problem problem, CsvTable list, Texts texts) {
        return new JobError(
                problem.line(),
                in(list.header(), problem.column()),
                in(valuesOf(list, problem.line()), problem.column()),
                problem.message(texts::text));
    }

    /// The lines of a list stand in order.
    private static List<String> valuesOf(CsvTable list, int number) {
        var low = 0;
        var high = list.lines().size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var line = list.lines().get(middle);
            if (line.number() == number) {
                return line.values();
            }
            if (line.number() < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return number == 0 ? List.of() : list.header();
    }

    /// @param column counted from 1; 0 is none
    private static @Nullable String in(List<String> values, int column) {
        return column < 1 || column > values.size() ? null : values.get(column - 1);
    }

    /// PostgreSQL keeps no NUL, and nobody reads a value of a million letters.
    private static String kept(String text, int most) {
        var readable = text.replace('\0', '\uFFFD');
        return readable.length() <= most
                ? readable
                : readable.substring(0, readable.offsetByCodePoints(0, most / 2)) + "…";
    }
}
