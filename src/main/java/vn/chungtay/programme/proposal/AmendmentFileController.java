package vn.chungtay.programme.proposal;

import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The list of changes to a programme as CSV, with all that each of them changes.
@RestController
class AmendmentFileController {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "state",
                    "document_number",
                    "document_date",
                    "person",
                    "drafted_on",
                    "changes");

    private final EditableFinder finder;
    private final AmendmentLists lists;

    AmendmentFileController(EditableFinder finder, AmendmentLists lists) {
        this.finder = finder;
        this.lists = lists;
    }

    @GetMapping("/programmes/{code}/amendments.csv")
    @Requires(Permission.EDIT_PROGRAMME)
    ResponseEntity<StreamingResponseBody> index(
            @PathVariable String code, @ModelAttribute AmendmentQuestion question) {
        var programme = finder.find(new EditedFrom(code, null, null)).programme();
        var lines =
                lists.all(programme, question).stream().map(AmendmentFileController::line).toList();
        return Download.csv("sua-doi-" + programme + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Amendment amendment) {
        return List.of(
                String.valueOf(amendment.id()),
                amendment.isSigned() ? "SIGNED" : "WAITING",
                Objects.toString(amendment.documentNumber(), ""),
                Objects.toString(amendment.documentDate(), ""),
                amendment.person(),
                amendment.draftedOn().toString(),
                String.join("; ", amendment.changes()));
    }
}
