package vn.chungtay.programme.task;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// The plan as a file: a line for each time of each task, searched and sorted as on the screen.
@Controller
class TaskFileController {
    private static final List<String> HEADER =
            List.of("number", "title", "part", "lead", "cooperating", "starts", "finishes");

    private final Programmes programmes;
    private final Plan plan;

    TaskFileController(Programmes programmes, Plan plan) {
        this.programmes = programmes;
        this.plan = plan;
    }

    @GetMapping(Plan.FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String order) {
        var programme =
                programmes
                        .current()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = plan.all(programme.code(), new Query(q, order, 1));
        var lines = found.stream().flatMap(TaskFileController::lines).toList();
        return Download.csv("ke-hoach.csv", new CsvFile(HEADER, lines));
    }

    private static Stream<List<String>> lines(Plan.Line line) {
        return line.task().occurrences().stream().map(occurrence -> values(line, occurrence));
    }

    private static List<String> values(Plan.Line line, Task.Occurrence occurrence) {
        return List.of(
                line.task().code(),
                line.task().title(),
                occurrence.part() == null ? "" : occurrence.part(),
                String.join("; ", line.lead()),
                String.join("; ", line.cooperating()),
                occurrence.starts() == null ? "" : occurrence.starts().label(),
                occurrence.finishes().label());
    }
}
