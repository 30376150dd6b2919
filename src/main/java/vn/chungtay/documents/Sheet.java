package vn.chungtay.documents;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An official table on its way out as XLSX: titles, a merged header, rows whose numbers are
/// numbers.
///
/// @param name of the sheet's tab, at most 31 characters
/// @param titles lines above the table, the first one bold
/// @param header the merged cells of the header; rows and columns count from 0
/// @param rows the body, cell by cell
/// @param labels how many columns on the left are row headings and stay in sight
public record Sheet(
        String name, List<String> titles, List<Heading> header, List<List<Cell>> rows, int labels) {

    private static final String FONT = "Times New Roman";
    private static final int LABEL_WIDTH = 22;
    private static final int FIGURE_WIDTH = 11;

    /// A cell of the header that covers one or more columns and rows.
    public record Heading(String text, int row, int column, int rowSpan, int columnSpan) {}

    /// A cell of the body.
    public sealed interface Cell {
        /// @param rowSpan how many rows the label stands for; 0 below such a label
        record Label(String text, int rowSpan) implements Cell {}

        record Count(long value) implements Cell {}

        /// A rate in percent, shown with the decimals it carries.
        record Percent(BigDecimal value) implements Cell {}

        record Blank() implements Cell {}
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

    public void writeTo(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Chung Tay", "1.0")) {
            book.setGlobalDefaultFont(FONT, 11);
            Worksheet sheet = book.newWorksheet(name);
            int top = titles.size() + 1;
            writeTitles(sheet);
            header.forEach(heading -> write(sheet, top, heading));
            int body = top + headerRows();
            for (int i = 0; i < rows.size(); i++) {
                writeRow(sheet, body + i, rows.get(i));
            }
            layOut(sheet, body);
        }
    }

    private void writeTitles(Worksheet sheet) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(i, 0, titles.get(i));
        }
        sheet.style(0, 0).bold().fontName(FONT).fontSize(13).set();
    }

    private static void write(Worksheet sheet, int top, Heading heading) {
        int row = top + heading.row();
        int column = heading.column();
        int lastRow = row + heading.rowSpan() - 1;
        int lastColumn = column + heading.columnSpan() - 1;
        sheet.value(row, column, heading.text());
        Range range = sheet.range(row, column, lastRow, lastColumn);
        range.style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        if (heading.rowSpan() > 1 || heading.columnSpan() > 1) {
            range.merge();
        }
    }

    private static void writeRow(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("center").set();
        switch (cell) {
            case Cell.Label label -> write(sheet, row, column, label);
            case Cell.Count(long value) -> {
                sheet.value(row, column, value);
                sheet.style(row, column).format("#,##0").set();
            }
            case Cell.Percent(BigDecimal value) -> {
                sheet.value(row, column, value);
                sheet.style(row, column).format(format(value.scale())).set();
            }
            case Cell.Blank() -> {}
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell.Label label) {
        if (label.rowSpan() > 0) {
            sheet.value(row, column, label.text());
        }
        if (label.rowSpan() > 1) {
            sheet.range(row, column, row + label.rowSpan() - 1, column).merge();
        }
    }

    private static String format(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    private void layOut(Worksheet sheet, int body) {
        int columns = rows.isEmpty() ? labels : rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, column == 0 ? LABEL_WIDTH : FIGURE_WIDTH);
        }
        sheet.freezePane(labels, body);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
    }

    private int headerRows() {
        return header.stream().mapToInt(h -> h.row() + h.rowSpan()).max().orElse(0);
    }
}
