package vn.chungtay.reporting.paper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.identity.Viewer;

/// A report as a file that a browser saves.
@Component
class PaperFiles {
    private final ReportPapers papers;
    private final PaperPress press;

    PaperFiles(ReportPapers papers, PaperPress press) {
        this.papers = papers;
        this.press = press;
    }

    /// @param kind `pdf` or `docx`
    ResponseEntity<StreamingResponseBody> of(Subject subject, String kind, Viewer viewer) {
        var paper = papers.of(subject, viewer);
        var name = subject.fileName(kind);
        return kind.equals("pdf")
                ? Download.pdf(name, out -> press.pdf(paper, out))
                : Download.docx(name, out -> press.docx(paper, out));
    }
}
