package vn.chungtay.organisation.decision;

import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The list of decisions as CSV.
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

    DecisionFileController(DecisionLists lists) {
        this.lists = lists;
    }

    @GetMapping("/reorganisations.csv")
    @Requires(Permission.READ_PUBLISHED)
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
