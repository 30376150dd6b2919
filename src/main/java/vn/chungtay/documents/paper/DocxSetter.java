package vn.chungtay.documents.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.chungtay.documents.paper.Paper.Part;

/// Sets a paper as DOCX, as an office would type it: the letterhead and the signature in tables
/// without lines, tables of figures after the text on pages across.
final class DocxSetter {
    private static final long SHORT_SIDE = Twips.of(210);
    private static final long LONG_SIDE = Twips.of(297);
    private static final long INDENT = Twips.of(10);
    private static final int AFTER_TEXT = 120;

    /// Room for a signature and a seal, in twentieths of a point.
    private static final int ROOM = 1_200;

    private final XWPFDocument document = new XWPFDocument();
    private final DocxLines lines = new DocxLines();
    private final Setting set;

    DocxSetter(Setting set) {
        this.set = set;
    }

    void set(OutputStream out) throws IOException {
        try (document) {
            DocxStyles.setIn(document, set.subject());
            number();
            if (set.hasText()) {
                head();
                set.title()
                        .forEach(line -> lines.write(document.createParagraph(), line, document));
                set.paper().parts().forEach(this::part);
                foot();
            }
            annexes();
            document.write(out);
        }
    }

    private void head() {
        var cells = DocxTables.bare(document, 64);
        lines.write(cells.getFirst(), set.issuer(), ParagraphAlignment.CENTER);
        lines.write(cells.getLast(), set.nation(), ParagraphAlignment.CENTER);
        document.createParagraph().setSpacingAfter(0);
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading heading -> heading(heading);
            case Part.Text text -> text.paragraphs().forEach(this::text);
            case Part.Table table -> DocxTables.inText(document, table.sheet(), set);
        }
    }

    private void heading(Part.Heading heading) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(heading.level() == 1 ? DocxStyles.CHAPTER : DocxStyles.SECTION);
        paragraph.createRun().setText(heading.text());
    }

    private void text(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine((int) INDENT);
        paragraph.setSpacingAfter(AFTER_TEXT);
        paragraph.createRun().setText(text);
    }

    private void foot() {
        document.createParagraph().setSpacingAfter(0);
        var cells = DocxTables.bare(document, 75);
        cells.getFirst().getTableRow().setCantSplitRow(true);
        lines.write(cells.getFirst(), set.recipients(), ParagraphAlignment.LEFT);
        lines.write(cells.getLast(), set.signature(), ParagraphAlignment.CENTER);
        signer(cells.getLast());
    }

    private void signer(XWPFTableCell cell) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(ROOM);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setText(set.signer() == null ? "" : set.signer());
    }

    /// The number of the page above all but the first.
    private void number() {
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.CENTER);
        header.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /// What follows stands in a section of its own, whose pages lie across and go on counting.
    private void annexes() {
        var last = document.getDocument().getBody().getSectPr();
        if (set.paper().annexes().isEmpty()) {
            upright(last);
            return;
        }
        if (set.hasText()) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingAfter(0);
            var text = paragraph.getCTP().addNewPPr().addNewSectPr();
            var header = text.addNewHeaderReference();
            header.setType(STHdrFtr.DEFAULT);
            header.setId(last.getHeaderReferenceArray(0).getId());
            upright(text);
        }
        var annexes = set.annexes();
        for (var i = 0; i < annexes.size(); i++) {
            DocxTables.annex(document, annexes.get(i), set, i == 0);
        }
        across(last);
    }

    private static void upright(CTSectPr section) {
        size(section, SHORT_SIDE, LONG_SIDE);
        margins(section, List.of(20L, 15L, 20L, 30L));
        section.addNewTitlePg();
    }

    private static void across(CTSectPr section) {
        size(section, LONG_SIDE, SHORT_SIDE);
        section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        margins(section, List.of(20L, 15L, 15L, 20L));
    }

    private static void size(CTSectPr section, long width, long height) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
    }

    /// @param millimetres above, right, below and left
    private static void margins(CTSectPr section, List<Long> millimetres) {
        var margins = section.addNewPgMar();
        margins.setTop(Twips.big(millimetres.get(0)));
        margins.setRight(Twips.big(millimetres.get(1)));
        margins.setBottom(Twips.big(millimetres.get(2)));
        margins.setLeft(Twips.big(millimetres.get(3)));
        margins.setHeader(Twips.big(10));
        margins.setFooter(Twips.big(10));
    }
}
