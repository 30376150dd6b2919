package vn.chungtay.documents.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The text that is written in a paper, as far as a program can read it; a scan and a picture have
/// none.
public final class PaperText {
    /// About four hundred pages; what comes after is not searched.
    static final int LONGEST = 1_000_000;

    private PaperText() {}

    public static String of(PaperKind kind, byte[] content) throws IOException {
        return switch (kind) {
            case PDF -> clean(pdf(content));
            case DOCX -> clean(docx(content));
            case PNG, JPEG, XLSX -> "";
        };
    }

    private static String pdf(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var text = new Bounded();
            var reader = new PDFTextStripper();
            var pages = document.getNumberOfPages();
            for (var page = 1; page <= pages && !text.isFull(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                reader.writeText(document, text);
            }
            return text.toString();
        }
    }

    private static String docx(byte[] content) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content));
                var reader = new XWPFWordExtractor(document)) {
            return reader.getText();
        }
    }

    /// Without what PostgreSQL takes for no text, and no longer than is kept.
    private static String clean(String text) {
        var readable = text.replace('\0', ' ').strip();
        return readable.length() <= LONGEST ? readable : readable.substring(0, whole(readable));
    }

    /// Never between the two halves of a letter.
    private static int whole(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    /// Takes no more than will be kept.
    private static final class Bounded extends Writer {
        private final StringWriter text = new StringWriter();

        boolean isFull() {
            return text.getBuffer().length() >= LONGEST;
        }

        @Override
        public void write(char[] letters, int from, int count) {
            if (!isFull()) {
                text.write(letters, from, count);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
