package vn.chungtay.programme.progress;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// The plan as a file: a line for each time of each task, searched and sorted as on the screen.
@Controller
class TaskFileController {
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
        var lines = found.stream().flatMap(line -> TaskExtract.lines(line, plan.today())).toList();
        return Download.csv(
                "ke-hoach.csv", new CsvFile(ExtractColumn.names(TaskExtract.COLUMNS), lines));
    }
}
