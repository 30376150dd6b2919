package vn.chungtay.programme.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programme;

/// The list of programmes as CSV.
@RestController
class ProgrammeFileController {
    private static final List<String> HEADER =
            List.of(
                    "code",
                    "title",
                    "document_number",
                    "document_date",
                    "issuer",
                    "starts",
                    "ends",
                    "state");

    private final ProgrammeLists lists;
    private final Clock clock;

    ProgrammeFileController(ProgrammeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(ProgrammeLists.ADDRESS + ".csv")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute ProgrammeQuestion question) {
        var lines = lists.all(question).stream().map(this::line).toList();
        return Download.csv("de-an.csv", new CsvFile(HEADER, lines));
    }

    private List<String> line(Programme programme) {
        return List.of(
                programme.code(),
                programme.title(),
                programme.document().number().toString(),
                programme.document().date().toString(),
                programme.document().issuer(),
                programme.starts().code(),
                programme.ends().code(),
                Course.of(programme, LocalDate.now(clock)).name());
    }
}
