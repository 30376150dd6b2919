package vn.chungtay.documents.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Templates;
import vn.chungtay.web.Texts;

/// Sets a paper. Both files carry its title and language, so that a reader reads them out.
@Component
public class PaperPress {
    private final Templates templates;
    private final Texts texts;

    PaperPress(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /// PDF/A-2b, with its fonts in it.
    public void pdf(Paper paper, OutputStream out) throws IOException {
        var set = new Setting(paper, texts);
        PdfSetter.set(templates.render("documents/paper/paper", Map.of("set", set)), out);
    }

    /// For Word and LibreOffice.
    public void docx(Paper paper, OutputStream out) throws IOException {
        new DocxSetter(new Setting(paper, texts)).set(out);
    }
}
