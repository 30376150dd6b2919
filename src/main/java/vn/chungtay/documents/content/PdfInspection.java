package vn.chungtay.documents.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.chungtay.shared.Outcome;

/// Whether a PDF opens without a password and is whole.
final class PdfInspection {
    private static final String END = "%%EOF";

    /// Some programs write a little behind the end.
    private static final int NEAR_END = 4096;

    private PdfInspection() {}

    static Outcome<PaperKind> of(byte[] content) {
        if (!hasEnd(content)) {
            return broken();
        }
        if (!PdfStreams.areWithinReason(content)) {
            return Outcome.refused("stored.refusal.bomb", Inflated.MOST >> 20);
        }
        try (var document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() > 0 ? Outcome.accepted(PaperKind.PDF) : broken();
        } catch (InvalidPasswordException e) {
            return Outcome.refused("stored.refusal.encrypted-pdf");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return broken();
        }
    }

    /// What PDFBox could still make something of may be half of what was signed.
    private static boolean hasEnd(byte[] content) {
        var from = Math.max(0, content.length - NEAR_END);
        var last = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return last.contains(END);
    }

    private static Outcome<PaperKind> broken() {
        return Outcome.refused("stored.refusal.broken", PaperKind.PDF.name());
    }
}
