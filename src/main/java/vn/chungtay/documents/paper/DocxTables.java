package vn.chungtay.documents.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;

/// Tables of a DOCX.
final class DocxTables {
    private static final int WIDTH = 165;
    private static final int WIDTH_ACROSS = 262;

    /// Left and right of what stands in a cell, in twips; less where columns are many.
    private static final int BESIDE = 55;

    private static final int LITTLE_BESIDE = 30;
    private static final int SMALL = 10;

    private static final int TITLE = 13;
    private static final int NOTE = 11;

    private final Setting set;
    private final Sheet sheet;

    /// Of each column, in twips.
    private final List<Long> widths;

    private DocxTables(Setting set, Sheet sheet, int millimetres) {
        this.set = set;
        this.sheet = sheet;
        var wanted = sheet.widths();
        var all = wanted.stream().mapToLong(Integer::longValue).sum();
        this.widths = wanted.stream().map(one -> Twips.of(millimetres) * one / all).toList();
    }

    /// Two cells side by side, without lines.
    ///
    /// @param left how wide the left one is, of the 165 millimetres that the text has
    static List<XWPFTableCell> bare(XWPFDocument document, int left) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth((int) Twips.of(WIDTH));
        var grid = table.getCTTbl().addNewTblGrid();
        var cells = table.getRow(0).getTableCells();
        for (var i = 0; i < cells.size(); i++) {
            var width = Twips.big(i == 0 ? left : WIDTH - left);
            grid.addNewGridCol().setW(width);
            cells.get(i).setWidth(width.toString());
        }
        return cells;
    }

    /// An official table with its titles above; its header stands above again on each page.
    static void inText(XWPFDocument document, Sheet sheet, Setting set) {
        titles(document, sheet, false);
        new DocxTables(set, sheet, WIDTH).add(document);
    }

    /// The same on a page across.
    ///
    /// @param first whether the page is new anyway
    static void annex(XWPFDocument document, Sheet sheet, Setting set, boolean first) {
        titles(document, sheet, !first);
        new DocxTables(set, sheet, WIDTH_ACROSS).add(document);
    }

    private static void titles(XWPFDocument document, Sheet sheet, boolean onNewPage) {
        for (var title : sheet.titles()) {
            var isFirst = title.equals(sheet.titles().getFirst());
            var paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingAfter(60);
            paragraph.setKeepNext(true);
            paragraph.setPageBreak(onNewPage && isFirst);
            var run = paragraph.createRun();
            run.setBold(isFirst);
            run.setItalic(!isFirst);
            run.setFontSize(TITLE);
            run.setText(title);
        }
    }

    private void add(XWPFDocument document) {
        var header = sheet.headerByRow().size();
        var table = document.createTable(header + sheet.rows().size(), sheet.columns());
        table.setWidth((int) widths.stream().mapToLong(Long::longValue).sum());
        table.setTableAlignment(TableRowAlign.CENTER);
        var beside = Setting.size(sheet) < SMALL ? LITTLE_BESIDE : BESIDE;
        table.setCellMargins(20, beside, 20, beside);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.getRows().forEach(this::widen);
        header(table, header);
        for (var i = 0; i < sheet.rows().size(); i++) {
            row(table.getRow(header + i), i);
        }
        document.createParagraph().setSpacingAfter(0);
        sheet.notes().forEach(note -> note(document, note));
    }

    private void widen(XWPFTableRow row) {
        for (var i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidth(String.valueOf(widths.get(i)));
        }
    }

    private static void note(XWPFDocument document, String note) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(60);
        var run = paragraph.createRun();
        run.setFontSize(NOTE);
        run.setText(note);
    }

    private void header(XWPFTable table, int rows) {
        for (var heading : sheet.header()) {
            var cell = table.getRow(heading.row()).getCell(heading.column());
            write(cell, heading.text(), ParagraphAlignment.CENTER, true);
            down(table, heading);
        }
        for (var i = 0; i < rows; i++) {
            var row = table.getRow(i);
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
        }
        var widest = new ArrayList<>(sheet.header());
        widest.sort((one, other) -> other.column() - one.column());
        widest.forEach(heading -> across(table, heading));
    }

    private static void down(XWPFTable table, Sheet.Heading heading) {
        for (var i = 0; heading.rowSpan() > 1 && i < heading.rowSpan(); i++) {
            for (var j = 0; j < heading.columnSpan(); j++) {
                var cell = table.getRow(heading.row() + i).getCell(heading.column() + j);
                merge(cell, i == 0);
            }
        }
    }

    /// From the right to the left, so that the cells that are still to be merged keep their places.
    private void across(XWPFTable table, Sheet.Heading heading) {
        for (var i = 0; heading.columnSpan() > 1 && i < heading.rowSpan(); i++) {
            var row = table.getRow(heading.row() + i);
            for (var j = heading.columnSpan() - 1; j > 0; j--) {
                row.removeCell(heading.column() + j);
            }
            var first = row.getCell(heading.column());
            properties(first).addNewGridSpan().setVal(BigInteger.valueOf(heading.columnSpan()));
            var width =
                    widths.stream()
                            .skip(heading.column())
                            .limit(heading.columnSpan())
                            .mapToLong(Long::longValue)
                            .sum();
            first.setWidth(String.valueOf(width));
        }
    }

    private void row(XWPFTableRow row, int index) {
        var cells = sheet.rows().get(index);
        var bold = sheet.isTotal(index);
        var goesOn = sheet.goesOn(index + 1);
        row.setCantSplitRow(true);
        for (var i = 0; i < cells.size(); i++) {
            var place = row.getCell(i);
            if (cells.get(i) instanceof Cell.Label label) {
                label(place, label, bold);
            } else {
                write(place, set.printed(cells.get(i)), ParagraphAlignment.RIGHT, bold);
            }
            place.getParagraphArray(0).setKeepNext(goesOn);
        }
    }

    private void label(XWPFTableCell cell, Cell.Label label, boolean bold) {
        if (label.rowSpan() != 1) {
            merge(cell, label.rowSpan() > 1);
        }
        write(cell, set.printed(label), ParagraphAlignment.LEFT, bold);
    }

    private static void merge(XWPFTableCell cell, boolean isFirst) {
        properties(cell).addNewVMerge().setVal(isFirst ? STMerge.RESTART : STMerge.CONTINUE);
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        var all = cell.getCTTc();
        return all.isSetTcPr() ? all.getTcPr() : all.addNewTcPr();
    }

    private void write(
            XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontSize(Setting.size(sheet));
        run.setBold(bold);
        run.setText(text);
        // Of its mark too, or an empty cell is as high as a line of the text.
        var mark = paragraph.getCTP().getPPr().addNewRPr();
        mark.addNewSz().setVal(BigInteger.valueOf(2L * Setting.size(sheet)));
    }
}
