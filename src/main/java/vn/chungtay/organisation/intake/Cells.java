package vn.chungtay.organisation.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.Refusal;

/// The values of one line, read by column. What cannot be read is told to `problems` and read as
/// empty.
///
/// @param places where each column stands in the file
record Cells(
        CsvTable table,
        Map<String, Integer> places,
        CsvTable.Line line,
        Consumer<Problem> problems) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cc}");

    String code(String column) {
        var code = cell(column);
        if (code.isEmpty()) {
            refuse(column, "organisation.intake.missing", column);
        } else if (!CODE.matcher(code).matches()) {
            refuse(column, "organisation.intake.code", code);
        }
        return code;
    }

    /// In composed letters, so that the same name is the same name however it was typed.
    String name() {
        var name = Normalizer.normalize(cell("name"), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            refuse("name", "organisation.intake.missing", "name");
        } else if (UNPRINTABLE.matcher(name).find()) {
            refuse("name", "organisation.intake.unprintable");
        }
        return name;
    }

    String oneOf(String column, List<String> allowed) {
        var word = cell(column);
        if (!allowed.contains(word)) {
            refuse(column, "organisation.intake.word", word, String.join(", ", allowed));
        }
        return word;
    }

    Optional<LocalDate> firstDay() {
        if (cell("valid_from").isEmpty()) {
            refuse("valid_from", "organisation.intake.missing", "valid_from");
            return Optional.empty();
        }
        return Optional.ofNullable(day("valid_from"));
    }

    @Nullable LocalDate lastDay(LocalDate first) {
        var last = cell("valid_to").isEmpty() ? null : day("valid_to");
        if (last != null && last.isBefore(first)) {
            refuse("valid_to", "organisation.intake.ends-before", last, first);
        }
        return last;
    }

    String cell(String column) {
        return line.values().get(places.getOrDefault(column, -1)).strip();
    }

    void refuse(String column, String key, Object... arguments) {
        var reason = new Refusal(key, List.of(arguments));
        problems.accept(table.problemAt(line.number(), places.getOrDefault(column, -1), reason));
    }

    private @Nullable LocalDate day(String column) {
        var text = cell(column);
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) { // 2020-02-30: said below
        }
        refuse(column, "organisation.intake.day", text);
        return null;
    }
}
