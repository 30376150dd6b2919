package vn.chungtay.documents;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// The values of one line, read by column. What cannot be read is told as a problem and read as
/// empty.
public final class Cells {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cc}");

    private final Columns columns;
    private final CsvTable.Line line;

    Cells(Columns columns, CsvTable.Line line) {
        this.columns = columns;
        this.line = line;
    }

    /// The number of the line in its file.
    public int line() {
        return line.number();
    }

    /// A code, which must be there.
    public String code(String column) {
        var code = cell(column);
        if (code.isEmpty()) {
            refuse(column, "documents.list.missing", column);
        } else if (!CODE.matcher(code).matches()) {
            refuse(column, "documents.list.code", code);
        }
        return code;
    }

    /// A name, which must be there; in composed letters, so that the same name is the same name
    /// however it was typed.
    public String name(String column) {
        var name = Normalizer.normalize(cell(column), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            refuse(column, "documents.list.missing", column);
        } else if (UNPRINTABLE.matcher(name).find()) {
            refuse(column, "documents.list.unprintable");
        }
        return name;
    }

    /// One of the words that are allowed, in capitals or not, as it is written in `allowed`.
    public String oneOf(String column, List<String> allowed) {
        var word = cell(column);
        var capitals = word.toUpperCase(Locale.ROOT);
        for (var one : allowed) {
            if (one.toUpperCase(Locale.ROOT).equals(capitals)) {
                return one;
            }
        }
        refuse(column, "documents.list.word", word, String.join(", ", allowed));
        return word;
    }

    /// A day, which must be there: as `2020-01-31`, or in a form that is usual where people write.
    public Optional<LocalDate> day(String column) {
        if (cell(column).isEmpty()) {
            refuse(column, "documents.list.missing", column);
            return Optional.empty();
        }
        return Optional.ofNullable(read(column, false));
    }

    /// A day that need not be there.
    public @Nullable LocalDate dayIfAny(String column) {
        return cell(column).isEmpty() ? null : read(column, true);
    }

    /// The last day of what begins on `first`; nothing where the cell is empty.
    public @Nullable LocalDate lastDay(String column, LocalDate first) {
        var last = dayIfAny(column);
        if (last != null && last.isBefore(first)) {
            refuse(column, "documents.list.ends-before", last, first);
        }
        return last;
    }

    /// The value as written, without the spaces around it.
    public String cell(String column) {
        return line.values().get(columns.place(column)).strip();
    }

    /// Tells what is wrong with the value.
    public void refuse(String column, String key, Object... arguments) {
        columns.refuse(line.number(), column, new Refusal(key, List.of(arguments)));
    }

    private @Nullable LocalDate read(String column, boolean mayBeEmpty) {
        var text = cell(column);
        return switch (columns.isOfPeople()
                ? DayText.usual(text, mayBeEmpty)
                : DayText.plain(text)) {
            case DayText.Day(LocalDate day) -> day;
            case DayText.None(String key) -> {
                refuse(column, key, text);
                yield null;
            }
        };
    }
}
