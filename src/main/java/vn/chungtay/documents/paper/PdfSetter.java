package vn.chungtay.documents.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;

/// Sets a page of HTML as PDF. Liberation Serif runs as wide as Times New Roman, which both forms
/// prescribe and nobody may ship, and has all letters of Vietnamese.
final class PdfSetter {
    private static final String FAMILY = "Liberation Serif";

    static {
        // It tells each step of each page otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfSetter() {}

    static void set(String page, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true);
        builder.useProtocolsStreamImplementation(PdfSetter::style, "papers");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Chung Tay");
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String face) {
        return ours("/fonts/LiberationSerif-" + face + ".ttf");
    }

    /// What a template names as `papers:…`; nothing is fetched from anywhere else.
    private static FSStream style(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return ours("/papers/" + address.replaceFirst("^papers:", ""));
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private static InputStream ours(String file) {
        return Objects.requireNonNull(PdfSetter.class.getResourceAsStream(file), file);
    }
}
