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
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report on an area as a file: DOCX to work on, PDF to send.
@RestController
class SummaryFileController {
    private final SummaryRights rights;
    private final PaperFiles files;

    SummaryFileController(SummaryRights rights, PaperFiles files) {
        this.rights = rights;
        this.files = files;
    }

    @GetMapping(SummaryController.PATH + "/paper.{kind:docx|pdf}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute RoundPath path,
            @PathVariable String area,
            @PathVariable String kind,
            Viewer viewer) {
        return files.of(rights.reading(path, area, viewer), kind, viewer);
    }
}
