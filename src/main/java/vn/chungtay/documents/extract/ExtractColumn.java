package vn.chungtay.documents.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.ListColumn;

/// A column of a table that leaves the program, as its module declares it.
///
/// @param name as it stands in the header
/// @param label the key of what it means
/// @param kind of its values
/// @param unit the key of what its numbers count; none where the column says it itself
/// @param words its only values, where they are few
/// @param closed whether only whoever asked for it by name is given it, and the trail is told
public record ExtractColumn(
        String name,
        String label,
        Kind kind,
        @Nullable String unit,
        List<Word> words,
        boolean closed) {

    /// What a value is; blank is a value of each.
    public enum Kind {
        TEXT,
        /// A whole number, or `n/a` where none applies.
        COUNT,
        /// With a decimal point.
        DECIMAL,
        /// `2025-12-31`
        DAY,
        /// `true` or `false`
        ANSWER
    }

    /// @param code as it stands in the table
    /// @param label the key of what it means
    public record Word(String code, String label) {

        /// One for each of some values.
        public static <E extends Enum<E>> List<Word> of(E[] values, Function<E, String> label) {
            return Arrays.stream(values).map(v -> new Word(v.name(), label.apply(v))).toList();
        }
    }

    public ExtractColumn {
        words = List.copyOf(words);
    }

    public static ExtractColumn of(String name, String label) {
        return new ExtractColumn(name, label, Kind.TEXT, null, List.of(), false);
    }

    /// One that lists are brought in with: what it means is said once.
    public static ExtractColumn of(ListColumn column) {
        return new ExtractColumn(
                column.name(), column.label(), Kind.TEXT, null, List.of(), column.closed());
    }

    public ExtractColumn as(Kind other) {
        return new ExtractColumn(name, label, other, unit, words, closed);
    }

    /// Numbers of something.
    public ExtractColumn counting(String what) {
        return new ExtractColumn(name, label, kind, Objects.requireNonNull(what), words, closed);
    }

    public ExtractColumn of(List<Word> values) {
        return new ExtractColumn(name, label, kind, unit, values, closed);
    }

    public ExtractColumn keptClosed() {
        return new ExtractColumn(name, label, kind, unit, words, true);
    }

    /// The header.
    public static List<String> names(List<ExtractColumn> columns) {
        return columns.stream().map(ExtractColumn::name).toList();
    }
}
