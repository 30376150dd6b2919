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

/// The files of a version of the report on an area.
@RestController
class SummaryVersionFileController {
    private final SummaryRights rights;
    private final KeptFiles files;

    SummaryVersionFileController(SummaryRights rights, KeptFiles files) {
        this.rights = rights;
        this.files = files;
    }

    @GetMapping(SummaryVersionController.ONE + "/paper.{kind:docx|pdf}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute VersionPlace place, @PathVariable String kind, Viewer viewer) {
        var subject = rights.reading(place.round(), place.area(), viewer);
        return files.paper(subject, place.version(), kind);
    }

    @GetMapping(SummaryVersionController.ONE + "/scan")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(@ModelAttribute VersionPlace place, Viewer viewer) {
        var subject = rights.reading(place.round(), place.area(), viewer);
        return files.scan(subject, place.version());
    }
}
