package vn.chungtay.reporting.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.shared.Period;

/// A form (biểu): who stands in its rows, what stands in its columns, which periods it prints, and
/// whether it prints a total and a rate of that total. The order is the printed one.
///
/// @param number as printed, "Biểu số 2"
/// @param label as findings name it, "Biểu 2"
/// @param periods codes of the periods printed, earliest first
/// @param rowHeading heading of the first column
/// @param periodHeading heading of the column of periods; null when periods stand in columns
/// @param total the printed row of totals, if there is one
/// @param rate the printed row of rates of the totals, if there is one
/// @param unprinted elements that rates of this form need and that the form does not print
public record Form(
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
        List<Unprinted> unprinted) {

    public Form {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        unprinted = unprinted == null ? List.of() : List.copyOf(unprinted);
    }

    /// One organisation's row, with the label the form prints for it.
    public record Row(Organisation organisation, String label) {}

    /// The printed row of totals.
    public record TotalRow(String label) {}

    /// The printed row of rates, each total divided by its column's `rate_of`.
    public record RateRow(String label, int decimals) {}

    /// An element that is known to the form and not printed in it.
    public record Unprinted(String element, String name) {}

    public List<Leaf> leaves() {
        return columns.stream().flatMap(c -> c.leaves(null)).toList();
    }

    /// The printed columns that hold counts or rates of this code: one, or one per period.
    public Optional<Leaf> leaf(String code) {
        return leaves().stream().filter(l -> l.code().equals(code)).findFirst();
    }

    /// What a rate column divides.
    public Share shareIn(String rate) {
        return leaf(rate)
                .map(Leaf::share)
                .orElseThrow(() -> new IllegalArgumentException(code + " has no rate " + rate));
    }

    /// Every column code in printed order, once.
    public List<String> codes() {
        return leaves().stream().map(Leaf::code).distinct().toList();
    }

    /// Codes of the counts, printed and unprinted; rates are not among them.
    public List<String> elements() {
        Stream<String> printed = leaves().stream().filter(l -> !l.isRate()).map(Leaf::code);
        return Stream.concat(printed, unprinted.stream().map(Unprinted::element))
                .distinct()
                .toList();
    }

    public List<Period> printedPeriods() {
        return periods.stream().map(code -> Period.fromCode(code).orElseThrow()).toList();
    }

    /// Whether each row names its period; otherwise each column does.
    public boolean periodsInRows() {
        return periodHeading != null;
    }

    /// Whether a column has anything to say of a period.
    public boolean prints(Leaf leaf, Period period) {
        return leaf.period() == null
                || leaves().stream()
                        .anyMatch(l -> l.code().equals(leaf.code()) && period.equals(l.period()));
    }

    /// What the printed rate row divides an element's total by.
    public Optional<Share> shareOfTotal(String element) {
        RateRow row = rate;
        return row == null
                ? Optional.empty()
                : everyColumn()
                        .filter(c -> element.equals(c.element()))
                        .map(Column::rateOf)
                        .filter(of -> of != null)
                        .findFirst()
                        .map(of -> new Share(element, of, row.decimals()));
    }

    private Stream<Column> everyColumn() {
        return columns.stream().flatMap(Form::below);
    }

    static Stream<Column> below(Column column) {
        return Stream.concat(Stream.of(column), column.columns().stream().flatMap(Form::below));
    }
}
