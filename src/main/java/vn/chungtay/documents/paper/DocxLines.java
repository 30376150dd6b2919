package vn.chungtay.documents.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Lines of the head and the foot of a paper.
final class DocxLines {
    /// Half points.
    private static final BigInteger LOW = BigInteger.valueOf(8);

    /// What a ruled line leaves free on either side, in the text and in half of it.
    private static final int WIDE_MARGIN = (int) Twips.of(58);

    private static final int NARROW_MARGIN = (int) Twips.of(28);

    void write(XWPFTableCell cell, List<Line> lines, ParagraphAlignment alignment) {
        for (var line : lines) {
            var isFirst = line == lines.getFirst();
            var paragraph = isFirst ? cell.getParagraphArray(0) : cell.addParagraph();
            write(paragraph, line, alignment);
            if (line.rule() == Line.Rule.SHORT) {
                rule(cell.addParagraph(), NARROW_MARGIN);
            }
        }
    }

    void write(XWPFParagraph paragraph, Line line, XWPFDocument document) {
        write(paragraph, line, ParagraphAlignment.CENTER);
        if (line.rule() == Line.Rule.SHORT) {
            rule(document.createParagraph(), WIDE_MARGIN);
        }
    }

    private static void write(XWPFParagraph paragraph, Line line, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontSize(line.size());
        run.setBold(line.look().isBold());
        run.setItalic(line.look().isItalic());
        if (line.rule() == Line.Rule.FULL) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        run.setText(line.text());
    }

    /// A short line: the upper border of a paragraph that is next to no higher than it.
    private static void rule(XWPFParagraph paragraph, int margin) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(margin);
        paragraph.setIndentationRight(margin);
        paragraph.setSpacingAfter(0);
        paragraph.getCTP().getPPr().addNewRPr().addNewSz().setVal(LOW);
    }
}
