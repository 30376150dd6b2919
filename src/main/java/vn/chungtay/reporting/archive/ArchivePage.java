package vn.chungtay.reporting.archive;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// The first page of an archive, which needs nothing but a browser.
@Component
class ArchivePage {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.chungtay");
    private final Texts texts;

    ArchivePage(Texts texts) {
        this.texts = texts;
    }

    /// @param year as it is written
    /// @param version of the program
    record Made(String year, Instant at, String version) {}

    void write(Made made, List<ArchivedRound> rounds, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Map<String, Object> model = Map.of("t", texts, "made", made, "rounds", rounds);
        engine.render("reporting/archive/index.jte", model, new WriterOutput(text));
        text.flush();
    }
}
