package vn.chungtay.documents;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// An official table on its way out: titles, a merged header, rows whose numbers are numbers, and
/// what has to be said of them beneath.
///
/// @param name of the sheet's tab, at most 31 characters
/// @param titles lines above the table, the first one bold
/// @param header the merged cells of the header; rows and columns count from 0
/// @param rows the body, cell by cell
/// @param labels how many columns on the left are row headings and stay in sight
/// @param notes lines beneath the table
/// @param totals which rows sum up others, counted from 0; they stand out
public record Sheet(
        String name,
        List<String> titles,
        List<Heading> header,
        List<List<Cell>> rows,
        int labels,
        List<String> notes,
        Set<Integer> totals) {

    public Sheet {
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
        totals = Set.copyOf(totals);
    }

    /// Without notes and totals.
    public Sheet(
            String name,
            List<String> titles,
            List<Heading> header,
            List<List<Cell>> rows,
            int labels) {
        this(name, titles, header, rows, labels, List.of(), Set.of());
    }

    /// The same with rows that sum up others.
    public Sheet summedUpBy(Set<Integer> rowsOfTotals) {
        return new Sheet(name, titles, header, rows, labels, notes, rowsOfTotals);
    }

    public boolean isTotal(int row) {
        return totals.contains(row);
    }

    /// A cell of the header that covers one or more columns and rows.
    public record Heading(String text, int row, int column, int rowSpan, int columnSpan) {}

    /// A cell of the body.
    public sealed interface Cell {
        /// @param rowSpan how many rows the label stands for; 0 below such a label
        record Label(String text, int rowSpan) implements Cell {}

        record Count(long value) implements Cell {}

        /// A rate in percent, shown with the decimals it carries.
        record Percent(BigDecimal value) implements Cell {}

        /// A sign in place of a number, as where none applies.
        record Sign(String text) implements Cell {}

        record Blank() implements Cell {}

        /// A number that a note beneath the table is about; it stays a number.
        ///
        /// @param mark as the note begins, as in `(1)`
        record Marked(Cell cell, String mark) implements Cell {}
    }

    /// The header row by row, each from left to right.
    public List<List<Heading>> headerByRow() {
        return IntStream.range(0, headerRows())
                .mapToObj(row ->
                        header.stream()
                                .filter(heading -> heading.row() == row)
                                .sorted(comparingInt(Heading::column))
                                .toList())
                .toList();
    }

    /// Whether a row belongs to the one above: both stand beside one label.
    public boolean goesOn(int row) {
        return row < rows.size()
                && rows.get(row).stream()
                        .anyMatch(cell -> cell instanceof Cell.Label(_, int span) && span == 0);
    }

    /// The places of rows that belong together, from above.
    public List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        for (var row = 0; row < rows.size(); row++) {
            if (groups.isEmpty() || !goesOn(row)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }

    public int columns() {
        var headed =
                header.stream().mapToInt(h -> h.column() + h.columnSpan()).max().orElse(labels);
        return Math.max(headed, rows.stream().mapToInt(List::size).max().orElse(0));
    }

    /// How wide each column has to be, in digits.
    public List<Integer> widths() {
        return ColumnWidths.of(this).columns();
    }

    /// As XLSX, laid out for paper too.
    public void writeTo(OutputStream out) throws IOException {
        new XlsxSheet(this).writeTo(out);
    }

    int headerRows() {
        return header.stream().mapToInt(h -> h.row() + h.rowSpan()).max().orElse(0);
    }
}
