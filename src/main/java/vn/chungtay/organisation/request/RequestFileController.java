package vn.chungtay.organisation.request;

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
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;

/// The list of requests as CSV.
@RestController
class RequestFileController {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "kind",
                    "unit_code",
                    "name",
                    "wanted_from",
                    "reason",
                    "requested_on",
                    "requested_by",
                    "answer",
                    "answered_on",
                    "answered_by",
                    "note");

    private final RequestLists lists;
    private final Sights sights;

    RequestFileController(RequestLists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    @GetMapping("/change-requests.csv")
    @Requires(Permission.READ_REQUESTS)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute RequestQuestion question, Viewer viewer) {
        var requests = lists.all(question, sights.of(viewer, Permission.READ_REQUESTS));
        var lines = requests.stream().map(RequestFileController::line).toList();
        return Download.csv("de-nghi-thay-doi.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(ChangeRequest request) {
        var answered = request.answered();
        return List.of(
                String.valueOf(request.id()),
                request.kind().name(),
                request.unit().code(),
                Objects.toString(request.name(), ""),
                request.wantedFrom().toString(),
                request.reason(),
                request.requestedOn().toString(),
                request.requestedBy(),
                answered == null ? "" : answered.answer().name(),
                answered == null ? "" : answered.on().toString(),
                answered == null ? "" : answered.by(),
                answered == null ? "" : Objects.toString(answered.note(), ""));
    }
}
