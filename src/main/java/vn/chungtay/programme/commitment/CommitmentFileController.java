package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

/// The list of commitments as CSV; the columns up to `novelty` are those of a list to bring in.
@RestController
class CommitmentFileController {
    private static final List<String> HEADER =
            Stream.of(CommitmentImport.COLUMNS, CommitmentImport.MORE)
                    .flatMap(List::stream)
                    .toList();

    private final CommitmentLists lists;
    private final CommitmentRights rights;
    private final Terms terms;
    private final Clock clock;

    CommitmentFileController(
            CommitmentLists lists, CommitmentRights rights, Terms terms, Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/commitments.csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute WorkQuestion question, Viewer viewer) {
        var term =
                terms.current()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = lists.some(question, term, rights.reading(viewer), Window.ALL);
        var lines = found.stream().map(this::line).toList();
        return Download.csv("viec-moi-dot-pha.csv", new CsvFile(HEADER, lines));
    }

    private List<String> line(Commitment commitment) {
        var registered = commitment.registered();
        return List.of(
                commitment.unit().code(),
                String.valueOf(commitment.year()),
                commitment.holder().name(),
                Objects.toString(commitment.person(), ""),
                Objects.toString(commitment.post(), ""),
                commitment.origin().name(),
                commitment.title(),
                commitment.novelty(),
                String.valueOf(commitment.id()),
                commitment.unit().name(),
                registered.at().atZone(clock.getZone()).toLocalDate().toString(),
                registered.person(),
                commitment.state().name());
    }
}
