package vn.chungtay.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;

/// Writes a table down as XLSX, so that it looks as its printed form does, on a screen and on
/// paper.
final class XlsxSheet {
    private static final String FONT = "Times New Roman";
    private static final int SIZE = 11;
    private static final int TITLE_SIZE = 13;

    /// In points, of a row with one line.
    private static final int LINE = 15;

    private final Sheet sheet;
    private final ColumnWidths widths;

    XlsxSheet(Sheet sheet) {
        this.sheet = sheet;
        this.widths = ColumnWidths.of(sheet);
    }

    void writeTo(OutputStream out) throws IOException {
        writeTo(out, (_, _) -> {});
    }

    /// @param more what else is done to the workbook and to the sheet in it
    void writeTo(OutputStream out, BiConsumer<Workbook, Worksheet> more) throws IOException {
        try (Workbook book = new Workbook(out, "Chung Tay", "1.0")) {
            var page = book.newWorksheet(sheet.name());
            var top = top(sheet);
            var body = top + sheet.headerRows();
            writeTitles(page);
            sheet.header().forEach(heading -> write(page, top, heading));
            for (var i = 0; i < sheet.rows().size(); i++) {
                writeRow(page, body, i);
            }
            writeNotes(page, body + sheet.rows().size() + 1);
            layOut(page, top, body);
            more.accept(book, page);
        }
    }

    /// The row in which the header of a table begins, counted from 0.
    static int top(Sheet sheet) {
        return sheet.titles().size() + 1;
    }

    private void writeTitles(Worksheet page) {
        for (var i = 0; i < sheet.titles().size(); i++) {
            var size = i == 0 ? TITLE_SIZE : SIZE;
            var style =
                    line(page, i, sheet.titles().get(i), size)
                            .style()
                            .fontName(FONT)
                            .fontSize(size)
                            .wrapText(true)
                            .horizontalAlignment("center")
                            .verticalAlignment("center");
            (i == 0 ? style.bold() : style.italic()).set();
        }
    }

    private void writeNotes(Worksheet page, int first) {
        for (var i = 0; i < sheet.notes().size(); i++) {
            line(page, first + i, sheet.notes().get(i), SIZE)
                    .style()
                    .fontName(FONT)
                    .fontSize(SIZE)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    /// A line as wide as the table on its first page, as high as its text needs. Where there are
    /// more pages it begins beside the labels, which stand on each of them.
    private Range line(Worksheet page, int row, String text, int size) {
        var first = widths.pages() == 1 ? 0 : sheet.labels();
        var last = Math.max(first, widths.onFirstPage() - 1);
        page.value(row, first, text);
        var lines = ColumnWidths.lines(text, widths.between(first, last) * SIZE / size);
        page.rowHeight(row, lines * (LINE + size - SIZE));
        var range = page.range(row, first, row, last);
        if (last > first) {
            range.merge();
        }
        return range;
    }

    private static void write(Worksheet page, int top, Heading heading) {
        var row = top + heading.row();
        var column = heading.column();
        var lastRow = row + heading.rowSpan() - 1;
        var lastColumn = column + heading.columnSpan() - 1;
        page.value(row, column, heading.text());
        var range = page.range(row, column, lastRow, lastColumn);
        range.style()
                .bold()
                .fontName(FONT)
                .fontSize(SIZE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        if (heading.rowSpan() > 1 || heading.columnSpan() > 1) {
            range.merge();
        }
    }

    private void writeRow(Worksheet page, int body, int index) {
        var cells = sheet.rows().get(index);
        var row = body + index;
        for (var column = 0; column < cells.size(); column++) {
            var style =
                    page.style(row, column)
                            .fontName(FONT)
                            .fontSize(SIZE)
                            .borderStyle(BorderStyle.THIN)
                            .verticalAlignment("center");
            (sheet.isTotal(index) ? style.bold() : style).set();
            write(page, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet page, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Label label -> write(page, row, column, label);
            case Cell.Count(long value) -> {
                page.value(row, column, value);
                page.style(row, column).format("#,##0").set();
            }
            case Cell.Percent(BigDecimal value) -> {
                page.value(row, column, value);
                page.style(row, column).format(format(value)).set();
            }
            case Cell.Sign(String text) -> sign(page, row, column, text);
            case Cell.Blank() -> {}
            case Cell.Marked marked -> write(page, row, column, marked);
        }
    }

    private static void write(Worksheet page, int row, int column, Cell.Label label) {
        if (label.rowSpan() > 0) {
            page.value(row, column, label.text());
        }
        page.style(row, column).wrapText(true).verticalAlignment("center").set();
        if (label.rowSpan() > 1) {
            page.range(row, column, row + label.rowSpan() - 1, column).merge();
        }
    }

    /// The mark is a part of how the number is shown, so that it can still be added up.
    private static void write(Worksheet page, int row, int column, Cell.Marked marked) {
        var mark = "\" " + marked.mark() + "\"";
        write(page, row, column, marked.cell());
        switch (marked.cell()) {
            case Cell.Count _ -> page.style(row, column).format("#,##0" + mark).set();
            case Cell.Percent(BigDecimal value) ->
                    page.style(row, column).format(format(value) + mark).set();
            case Cell.Sign(String text) -> sign(page, row, column, text + " " + marked.mark());
            default -> sign(page, row, column, marked.mark());
        }
    }

    private static void sign(Worksheet page, int row, int column, String text) {
        page.value(row, column, text);
        page.style(row, column).horizontalAlignment("right").verticalAlignment("center").set();
    }

    private static String format(BigDecimal value) {
        return value.scale() == 0 ? "0" : "0." + "0".repeat(value.scale());
    }

    private void layOut(Worksheet page, int top, int body) {
        for (var column = 0; column < sheet.columns(); column++) {
            page.width(column, widths.of(column));
        }
        var heights = widths.headerLines(sheet);
        for (var i = 0; i < heights.size(); i++) {
            page.rowHeight(top + i, heights.get(i) * LINE + 3);
        }
        page.freezePane(sheet.labels(), body);
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A4_PAPER);
        page.leftMargin(0.5f);
        page.rightMargin(0.4f);
        page.fitToWidth((short) widths.pages());
        page.fitToHeight((short) 999);
        if (body > top) {
            page.repeatRows(top, body - 1);
        }
        if (sheet.labels() > 0) {
            page.repeatCols(0, sheet.labels() - 1);
        }
    }
}
