package vn.chungtay.documents.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Files of each kind, as programs write them.
public final class MadeFiles {
    private MadeFiles() {}

    /// What is written to in the end.
    private interface Writer {
        void write(ByteArrayOutputStream out) throws Exception;
    }

    public static byte[] docx(String text) throws Exception {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            return bytes(document::write);
        }
    }

    public static byte[] xlsx(String formula) throws Exception {
        try (var book = new XSSFWorkbook()) {
            var cell = book.createSheet("Biểu").createRow(0).createCell(0);
            cell.setCellValue(1);
            if (!formula.isEmpty()) {
                cell.getSheet().getRow(0).createCell(1).setCellFormula(formula);
            }
            return bytes(book::write);
        }
    }

    /// @param text in letters without diacritics, which the fonts of each PDF reader have
    public static byte[] pdf(String text) throws Exception {
        try (var document = page(text)) {
            return bytes(document::save);
        }
    }

    static byte[] lockedPdf() throws Exception {
        try (var document = page("kin")) {
            document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
            return bytes(document::save);
        }
    }

    private static PDDocument page(String text) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(50, 700);
            pen.showText(text);
            pen.endText();
        }
        return document;
    }

    static byte[] picture(String format) throws Exception {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        return bytes(out -> ImageIO.write(picture, format, out));
    }

    public static byte[] locked(byte[] document) throws Exception {
        try (var container = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("mat khau");
            try (var opened = OPCPackage.open(new ByteArrayInputStream(document));
                    var out = lock.getDataStream(container)) {
                opened.save(out);
            }
            return bytes(container::writeFilesystem);
        }
    }

    /// The same with one part more.
    public static byte[] with(byte[] document, String part, byte[] content) throws Exception {
        return bytes(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                    var zip = new ZipOutputStream(out)) {
                for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    in.transferTo(zip);
                }
                zip.putNextEntry(new ZipEntry(part));
                zip.write(content);
            }
        });
    }

    /// Its picture comes from elsewhere.
    static byte[] fetching() throws Exception {
        try (var document = new XWPFDocument()) {
            relate(document, "http://dau.do/anh.png", "image");
            return bytes(document::write);
        }
    }

    /// Leads elsewhere by a link, which nobody follows who does not want to.
    static byte[] linking() throws Exception {
        try (var document = new XWPFDocument()) {
            relate(document, "https://tuyenquang.dcs.vn/", "hyperlink");
            return bytes(document::write);
        }
    }

    private static void relate(XWPFDocument document, String target, String type)
            throws InvalidFormatException {
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        document.getPackagePart().addExternalRelationship(target, relations + type);
    }

    private static byte[] bytes(Writer writer) throws Exception {
        var out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }
}
