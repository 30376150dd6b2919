package vn.chungtay.programme.agreement;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;

/// The list of units that owe an agreement as CSV.
@RestController
class CoveredFileController {
    private static final List<String> HEADER =
            List.of(
                    "unit_code",
                    "unit_name",
                    "organisation",
                    "level",
                    "area",
                    "signed",
                    "drafts",
                    "appraised");

    private final CoveredUnits units;
    private final AgreementRights rights;
    private final Terms terms;

    CoveredFileController(CoveredUnits units, AgreementRights rights, Terms terms) {
        this.units = units;
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping("/agreements/units.csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute WorkQuestion question, Viewer viewer) {
        var term =
                terms.current()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = units.all(question, term, rights.reading(viewer));
        var lines = found.stream().map(CoveredFileController::line).toList();
        return Download.csv("don-vi-ky-phoi-hop.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(CoveredUnit unit) {
        return List.of(
                unit.code(),
                unit.name(),
                unit.organisation().name(),
                unit.level().name(),
                unit.area().code(),
                String.valueOf(unit.signed()),
                String.valueOf(unit.drafts()),
                String.valueOf(unit.appraised()));
    }
}
