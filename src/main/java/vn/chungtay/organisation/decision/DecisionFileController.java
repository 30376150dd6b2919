package vn.chungtay.organisation.decision;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.organisation.reorganisation.MergerExport;
import vn.chungtay.organisation.reorganisation.ReorganisationId;

/// Decisions as CSV: the list of all, and what one of them merged.
@RestController
class DecisionFileController {
    private static final List<String> HEADER =
            List.of(
                    "number",
                    "date",
                    "effective_on",
                    "signed_by",
                    "signed_on",
                    "undone_on",
                    "undone_reason",
                    "steps");

    private final DecisionLists lists;
    private final MergerExport export;

    DecisionFileController(DecisionLists lists, MergerExport export) {
        this.lists = lists;
        this.export = export;
    }

    /// What the decision merged and divided, in the columns that import reads.
    @GetMapping("/reorganisations/{id:[0-9]{1,18}}.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id) {
        var decision =
                lists.find(new ReorganisationId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = "sap-xep-" + decision.effectiveOn() + ".csv";
        return Download.csv(name, export.of(new ReorganisationId(id)));
    }

    @GetMapping("/reorganisations.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute DecisionQuestion question) {
        var lines = lists.all(question).stream().map(DecisionFileController::line).toList();
        return Download.csv("quyet-dinh-sap-xep.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(DecisionRow row) {
        return List.of(
                row.number(),
                row.date().toString(),
                row.effectiveOn().toString(),
                row.signedBy(),
                row.signedOn().toString(),
                Objects.toString(row.undoneOn(), ""),
                Objects.toString(row.undoneReason(), ""),
                String.valueOf(row.steps()));
    }
}
