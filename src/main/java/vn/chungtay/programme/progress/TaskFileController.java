package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
            List.of(
                    "number",
                    "title",
                    "part",
                    "lead",
                    "cooperating",
                    "starts",
                    "finishes",
                    "deadline",
                    "state",
                    "blocked",
                    "done_on",
                    "documents");

    private final Programmes programmes;
    private final Plan plan;

    TaskFileController(Programmes programmes, Plan plan) {
        this.programmes = programmes;
        this.plan = plan;
    }

    @GetMapping(Plan.FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute PlanQuestion question) {
        var programme =
                programmes
                        .current()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = plan.all(programme.code(), question);
        var lines = found.stream().flatMap(line -> lines(line, plan.today())).toList();
        return Download.csv("ke-hoach.csv", new CsvFile(HEADER, lines));
    }

    private static Stream<List<String>> lines(Plan.Line line, LocalDate today) {
        return line.milestones().stream().map(milestone -> values(line, milestone, today));
    }

    private static List<String> values(Plan.Line line, Milestone milestone, LocalDate today) {
        var occurrence = milestone.occurrence();
        return List.of(
                milestone.task().code(),
                milestone.task().title(),
                text(occurrence.part()),
                String.join("; ", line.lead()),
                String.join("; ", line.cooperating()),
                occurrence.starts() == null ? "" : occurrence.starts().label(),
                occurrence.finishes().label(),
                milestone.lastDay().toString(),
                milestone.standing(today).name(),
                String.valueOf(milestone.isBlocked()),
                text(milestone.doneOn()),
                milestone.documents().stream()
                        .map(Issued::number)
                        .collect(Collectors.joining("; ")));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
