package vn.chungtay.reporting.paper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report of a unit as a file: DOCX to work on, PDF to send.
@RestController
class ReportPaperFileController {
    private final DeskRights rights;
    private final UnitPapers papers;
    private final PaperPress press;

    ReportPaperFileController(DeskRights rights, UnitPapers papers, PaperPress press) {
        this.rights = rights;
        this.papers = papers;
        this.press = press;
    }

    @GetMapping(ReportPaperController.PATH + ".{kind:docx|pdf}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @PathVariable String kind,
            Viewer viewer) {
        var desk = rights.reading(path, unit, viewer);
        var paper = papers.of(desk, viewer);
        return kind.equals("pdf")
                ? Download.pdf(name(desk) + ".pdf", out -> press.pdf(paper, out))
                : Download.docx(name(desk) + ".docx", out -> press.docx(paper, out));
    }

    private static String name(Desk desk) {
        return String.join(
                "-", "bao-cao", desk.round().path().replace('/', '-'), desk.unit().code());
    }
}
