package vn.chungtay.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Keeps the whole paper of a report as it stands, as PDF and as DOCX.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Freezing {
    private final ReportPapers papers;
    private final PaperPress press;
    private final StoredFiles files;
    private final KeptPapers kept;
    private final Texts texts;

    Freezing(
            ReportPapers papers,
            PaperPress press,
            StoredFiles files,
            KeptPapers kept,
            Texts texts) {
        this.papers = papers;
        this.press = press;
        this.files = files;
        this.kept = kept;
        this.texts = texts;
    }

    KeptPaper freeze(Subject subject, Viewer viewer) {
        return keep(subject, papers.compose(subject, viewer), viewer);
    }

    /// Nothing where the last version says all the same.
    Optional<KeptPaper> freezeIfChanged(Subject subject, Viewer viewer) {
        var composed = papers.compose(subject, viewer);
        var last = kept.of(subject).stream().findFirst().map(KeptPaper::parts);
        return last.filter(PaperSums.of(composed, headName())::equals).isPresent()
                ? Optional.empty()
                : Optional.of(keep(subject, composed, viewer));
    }

    private KeptPaper keep(Subject subject, ReportPapers.Composed composed, Viewer viewer) {
        var head = composed.head();
        var pdf = file(subject, "pdf", out -> press.pdf(composed.paper(), out));
        var docx = file(subject, "docx", out -> press.docx(composed.paper(), out));
        return kept.add(
                subject,
                PaperSums.of(composed, headName()),
                new KeptPaper.Issued(head.number(), head.signedOn(), head.issuer()),
                new KeptPapers.Stored(pdf, docx, viewer));
    }

    private String headName() {
        return texts.text("paper.head");
    }

    /// Writes a file down.
    private interface Setting {
        void to(OutputStream out) throws IOException;
    }

    private FileId file(Subject subject, String ending, Setting setting) {
        var out = new ByteArrayOutputStream();
        try {
            setting.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = StoredFile.read(subject.fileName(ending), out.toByteArray());
        return files.store(file.orElseThrow());
    }
}
