package vn.chungtay.organisation.registry;

import java.time.Clock;
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
import vn.chungtay.organisation.Area;

/// The list of areas as CSV, in the columns that an import reads.
@RestController
class AreaFileController {
    private static final List<String> HEADER =
            List.of("code", "name", "kind", "parent_code", "valid_from", "valid_to");

    private final AreaLists lists;
    private final Clock clock;

    AreaFileController(AreaLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/areas.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> show(@ModelAttribute AreaQuestion question) {
        var day = AsOf.read(question.asOf(), clock).day();
        var lines = lists.all(question, day).stream().map(a -> line(a)).toList();
        return Download.csv("dia-ban-" + day + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Area area) {
        return List.of(
                area.code(),
                area.name(),
                area.kind().name(),
                Objects.toString(area.parent(), ""),
                area.validFrom().toString(),
                Objects.toString(area.validTo(), ""));
    }
}
