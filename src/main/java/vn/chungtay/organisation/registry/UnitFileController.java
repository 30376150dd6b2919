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
import vn.chungtay.organisation.Unit;

/// The list of units as CSV, in the columns that an import reads.
@RestController
class UnitFileController {
    private static final List<String> HEADER =
            List.of(
                    "code",
                    "organisation",
                    "level",
                    "name",
                    "area_code",
                    "parent_code",
                    "valid_from",
                    "valid_to");

    private final UnitLists lists;
    private final Clock clock;

    UnitFileController(UnitLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/units.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> show(@ModelAttribute UnitQuestion question) {
        var day = AsOf.read(question.asOf(), clock).day();
        var lines = lists.all(question, day).stream().map(u -> line(u)).toList();
        return Download.csv("to-chuc-" + day + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Unit unit) {
        return List.of(
                unit.code(),
                unit.organisation().name(),
                unit.level().name(),
                unit.name(),
                unit.area(),
                Objects.toString(unit.parent(), ""),
                unit.validFrom().toString(),
                Objects.toString(unit.validTo(), ""));
    }
}
