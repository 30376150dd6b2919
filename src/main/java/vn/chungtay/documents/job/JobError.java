package vn.chungtay.documents.job;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.web.Texts;

/// One reason why a list was not taken over, as it is kept and answered.
///
/// @param line of the file; 0 for the file as a whole or what was given beside it
/// @param column the name it has in the header; null for the whole line
/// @param value what stands there; [#CLOSED] where nobody but the sender may read it
/// @param message why, and what to do
record JobError(int line, @Nullable String column, @Nullable String value, String message) {
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_MESSAGE = 1_000;

    /// Stands for a value that is readable nowhere in the database.
    static final String CLOSED = "•••";

    JobError {
        column = column == null ? null : kept(column, LONGEST_VALUE);
        value = value == null ? null : kept(value, LONGEST_VALUE);
        message = kept(message, LONGEST_MESSAGE);
    }

    static JobError ofFile(String message) {
        return new JobError(0, null, null, message);
    }

    /// @param closed columns with values that are not to be kept, counted from 1
    static JobError of(Problem problem, CsvTable list, Set<Integer> closed, Texts texts) {
        var column = in(list.header(), problem.column());
        var value = in(valuesOf(list, problem.line()), problem.column());
        var isOpen = !closed.contains(problem.column());
        if (value == null || isOpen || value.equals(column)) {
            return new JobError(problem.line(), column, value, problem.message(texts::text));
        }
        var message = problem.saying(CLOSED, value).message(texts::text);
        return new JobError(problem.line(), column, CLOSED, message);
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
