package vn.chungtay.reporting.paper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report of a unit as a file: DOCX to work on, PDF to send.
@RestController
class ReportPaperFileController {
    private final DeskRights rights;
    private final PaperFiles files;

    ReportPaperFileController(DeskRights rights, PaperFiles files) {
        this.rights = rights;
        this.files = files;
    }

    @GetMapping(ReportPaperController.PATH + ".{kind:docx|pdf}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @PathVariable String kind,
            Viewer viewer) {
        var desk = rights.reading(path, unit, viewer);
        return files.of(Subject.of(desk), kind, viewer);
    }
}
