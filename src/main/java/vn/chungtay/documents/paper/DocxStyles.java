package vn.chungtay.documents.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a DOCX: Times New Roman 14 in Vietnamese, and headings that Word lists as such.
final class DocxStyles {
    static final String CHAPTER = "Heading1";
    static final String SECTION = "Heading2";

    private static final String FONT = "Times New Roman";

    /// Half points.
    private static final BigInteger SIZE = BigInteger.valueOf(28);

    private DocxStyles() {}

    static void setIn(XWPFDocument document, String title) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Chung Tay");
        var styles = document.createStyles();
        styles.setSpellingLanguage("vi-VN");
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        var defaults = styles.getCtStyles().getDocDefaults().getRPrDefault().getRPr();
        defaults.addNewSz().setVal(SIZE);
        defaults.addNewSzCs().setVal(SIZE);
        styles.getCtStyles().addNewStyle().set(heading(CHAPTER, "heading 1", 0));
        styles.getCtStyles().addNewStyle().set(heading(SECTION, "heading 2", 1));
    }

    private static CTStyle heading(String id, String name, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        paragraph.addNewInd().setFirstLine(Twips.big(10));
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(160));
        paragraph.getSpacing().setAfter(BigInteger.valueOf(80));
        CTRPr run = style.addNewRPr();
        run.addNewB();
        if (level > 0) {
            run.addNewI();
        }
        return style;
    }
}
