package vn.chungtay.reporting.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// A form as a file defines it: who stands in its rows, what stands in its columns, which periods
/// it prints, and whether it prints a total and a rate of that total. The order is the printed one.
///
/// @param number as printed, "Biểu số 2"
/// @param label as findings name it, "Biểu 2"
/// @param periods codes of the periods printed, earliest first
/// @param rowHeading heading of the first column
/// @param periodHeading heading of the column of periods; null when periods stand in columns
/// @param total the printed row of totals, if there is one
/// @param rate the printed row of rates of the totals, if there is one
/// @param unprinted elements that rates of this form need and that the form does not print
/// @param collected when units report in it; null when it only shows what was printed
/// @param entered who enters which of its elements
/// @param texts the narrative parts of a report, each asked of the units at some levels
public record FormDefinition(
        String code,
        String number,
        String label,
        String title,
        List<String> periods,
        String rowHeading,
        @Nullable String periodHeading,
        List<Row> rows,
        @Nullable TotalRow total,
        @Nullable RateRow rate,
        List<Column> columns,
        List<Unprinted> unprinted,
        @Nullable Schedule collected,
        List<Entered> entered,
        List<Text> texts) {

    public FormDefinition {
        periods = periods == null ? List.of() : List.copyOf(periods);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        unprinted = unprinted == null ? List.of() : List.copyOf(unprinted);
        entered = entered == null ? List.of() : List.copyOf(entered);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    /// One organisation's row, with the label the form prints for it.
    public record Row(Organisation organisation, String label) {}

    /// The printed row of totals.
    public record TotalRow(String label) {}

    /// The printed row of rates, each total divided by its column's `rate_of`.
    public record RateRow(String label, int decimals) {}

    /// An element that is known to the form and not printed in it.
    public record Unprinted(String element, String name) {}

    /// A part of a report that is written, not counted.
    public record Text(String element, String name, List<Level> levels) {
        public Text {
            levels = List.copyOf(levels);
        }
    }

    FormDefinition about(List<String> others) {
        return new FormDefinition(
                code,
                number,
                label,
                title,
                others,
                rowHeading,
                periodHeading,
                rows,
                total,
                rate,
                columns,
                unprinted,
                collected,
                entered,
                texts);
    }

    String unprintedName(String element) {
        return unprinted.stream()
                .filter(u -> u.element().equals(element))
                .map(Unprinted::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no " + element));
    }

    /// Headings and leaves alike.
    Stream<Column> everyColumn() {
        return columns.stream().flatMap(FormDefinition::below);
    }

    private static Stream<Column> below(Column column) {
        return Stream.concat(
                Stream.of(column), column.columns().stream().flatMap(FormDefinition::below));
    }
}
