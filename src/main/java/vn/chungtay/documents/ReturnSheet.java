package vn.chungtay.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chungtay.documents.Sheet.Cell;

/// A table that is taken along, filled in elsewhere and brought back. A hidden sheet beside it says
/// what it is about, what each of its cells stands for and what stood there: spreadsheets keep such
/// a sheet when they save, and a table whose cells have moved is noticed.
///
/// @param about what the table belongs to, so that it never comes back elsewhere
/// @param slots what each cell of the body is, row by row as the rows of the sheet; labels are
///   labels whatever is said of them here
public record ReturnSheet(Sheet sheet, String about, List<List<Slot>> slots) {
    /// No sheet that people make is called so.
    static final String HIDDEN = "_chungtay";

    static final String VERSION = "1";
    static final String LABEL = "label";
    static final String OPEN = "open";
    static final String SHUT = "shut";
    private static final String TO_FILL = "FFF8DC";

    /// What a cell of the body is.
    public sealed interface Slot {
        /// To be filled in.
        ///
        /// @param key of what is to be filled in
        record Open(String key) implements Slot {}

        /// Told, and not to be changed.
        ///
        /// @param why a word for whoever reads it back
        record Shut(String why) implements Slot {}
    }

    public ReturnSheet {
        slots = slots.stream().map(List::copyOf).toList();
    }

    /// As XLSX.
    public void writeTo(OutputStream out) throws IOException {
        new XlsxSheet(sheet)
                .writeTo(
                        out,
                        (book, page) -> {
                            paint(page);
                            remember(book);
                        });
    }

    private void paint(Worksheet page) {
        var body = XlsxSheet.top(sheet) + sheet.headerRows();
        for (var row = 0; row < slots.size(); row++) {
            for (var column = 0; column < slots.get(row).size(); column++) {
                if (slot(row, column) instanceof Slot.Open) {
                    page.style(body + row, column).fillColor(TO_FILL).set();
                }
            }
        }
    }

    private Slot slot(int row, int column) {
        return slots.get(row).get(column);
    }

    private void remember(Workbook book) {
        var hidden = book.newWorksheet(HIDDEN);
        hidden.setVisibilityState(VisibilityState.HIDDEN);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(HIDDEN, VERSION, about, sheet.name(), ""));
        lines.addAll(header());
        lines.addAll(body());
        for (var row = 0; row < lines.size(); row++) {
            for (var column = 0; column < lines.get(row).size(); column++) {
                hidden.value(row, column, lines.get(row).get(column));
            }
        }
    }

    private List<List<String>> header() {
        var top = XlsxSheet.top(sheet);
        return sheet.header().stream()
                .map(heading ->
                        List.of(
                                CellName.of(top + heading.row() + 1, heading.column()),
                                LABEL,
                                "",
                                heading.text(),
                                ""))
                .toList();
    }

    private List<List<String>> body() {
        var lines = new ArrayList<List<String>>();
        var first = XlsxSheet.top(sheet) + sheet.headerRows() + 1;
        for (var row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                var name = CellName.of(first + row, column);
                var cell = cells.get(column);
                if (cell instanceof Cell.Label(String text, int span)) {
                    lines.add(List.of(name, LABEL, "", span > 0 ? text : "", ""));
                } else {
                    lines.add(line(name, slot(row, column), cell));
                }
            }
        }
        return lines;
    }

    private static List<String> line(String name, Slot slot, Cell cell) {
        return switch (slot) {
            case Slot.Open(String key) -> List.of(name, OPEN, key, shown(cell), seen(cell));
            case Slot.Shut(String why) -> List.of(name, SHUT, why, shown(cell), "");
        };
    }

    /// As [XlsxCell] reads what [XlsxSheet] writes.
    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Label label -> label.text();
            case Cell.Count(long value) -> Long.toString(value);
            case Cell.Percent percent -> XlsxCell.digits(percent.value());
            case Cell.Sign(String text) -> text;
            case Cell.Blank() -> "";
            case Cell.Marked(Cell inner, String mark) ->
                    inner instanceof Cell.Sign || inner instanceof Cell.Blank
                            ? (shown(inner) + " " + mark).strip()
                            : shown(inner);
        };
    }

    /// Without the mark of a note.
    private static String seen(Cell cell) {
        return cell instanceof Cell.Marked marked ? shown(marked.cell()) : shown(cell);
    }
}
