package vn.chungtay.programme.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import vn.chungtay.web.Window;

/// The list of agreements as CSV.
@RestController
class AgreementFileController {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "title",
                    "level",
                    "area_code",
                    "area_name",
                    "starts",
                    "ends",
                    "parties",
                    "key_tasks",
                    "state",
                    "document_number",
                    "document_date",
                    "verdict");

    private final AgreementLists lists;
    private final AgreementReading reading;
    private final AgreementRights rights;
    private final Terms terms;

    AgreementFileController(
            AgreementLists lists, AgreementReading reading, AgreementRights rights, Terms terms) {
        this.lists = lists;
        this.reading = reading;
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping("/agreements.csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute WorkQuestion question, Viewer viewer) {
        var term =
                terms.current()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = lists.some(question, term, rights.reading(viewer), Window.ALL);
        var wordings = reading.wordings(found);
        var lines =
                found.stream()
                        .map(one -> line(one, Objects.requireNonNull(wordings.get(one.wording()))))
                        .toList();
        return Download.csv("chuong-trinh-phoi-hop.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Agreement agreement, Wording wording) {
        var signed = agreement.signed();
        return List.of(
                String.valueOf(agreement.id()),
                agreement.title(),
                agreement.level().name(),
                agreement.area().code(),
                agreement.area().name(),
                agreement.starts().toString(),
                agreement.until().toString(),
                wording.parties().stream().map(Party::name).collect(Collectors.joining("; ")),
                String.valueOf(wording.tasks().size()),
                agreement.state().name(),
                signed == null ? "" : signed.number(),
                signed == null ? "" : signed.on().toString(),
                Objects.toString(agreement.verdict(), ""));
    }
}
