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

/// The files of a version of a unit's report, kept when it was submitted or approved.
@RestController
class UnitVersionFileController {
    private final DeskRights rights;
    private final KeptFiles files;

    UnitVersionFileController(DeskRights rights, KeptFiles files) {
        this.rights = rights;
        this.files = files;
    }

    /// The address of a version of a unit's report.
    record Place(String form, String period, String stage, String unit, int version) {
        RoundPath round() {
            return new RoundPath(form, period, stage);
        }
    }

    @GetMapping(ReportPaperController.PATH + "/versions/{version:[0-9]{1,6}}/paper.{kind:docx|pdf}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute Place place, @PathVariable String kind, Viewer viewer) {
        var desk = rights.reading(place.round(), place.unit(), viewer);
        return files.paper(Subject.of(desk), place.version(), kind);
    }
}
