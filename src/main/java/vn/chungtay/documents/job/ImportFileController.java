package vn.chungtay.documents.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// What was brought in, and the errors of a list, as CSV.
@RestController
class ImportFileController {
    private static final List<String> JOBS =
            List.of(
                    "id",
                    "kind",
                    "file",
                    "preview",
                    "state",
                    "rows_read",
                    "rows_written",
                    "errors",
                    "created_at",
                    "created_by");
    private static final List<String> ERRORS = List.of("line", "column", "value", "message");

    private final JobLists jobs;

    ImportFileController(JobLists jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/imports.csv")
    @Requires(Permission.IMPORT_LISTS)
    ResponseEntity<StreamingResponseBody> index(
            @RequestParam Map<String, String> asked, Viewer viewer) {
        var lines = jobs.all(JobFilter.of(asked), viewer).stream().map(job -> line(job)).toList();
        return Download.csv("danh-sach-da-nap.csv", new CsvFile(JOBS, lines));
    }

    @GetMapping("/imports/{id:[0-9]{1,18}}/errors.csv")
    @Requires(Permission.IMPORT_LISTS)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id, Viewer viewer) {
        var job =
                jobs.find(new JobId(id), viewer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = job.errors().stream().map(error -> line(error)).toList();
        return Download.csv("loi-" + id + ".csv", new CsvFile(ERRORS, lines));
    }

    private static List<String> line(Job job) {
        return List.of(
                job.id().toString(),
                job.order().kind(),
                job.file(),
                String.valueOf(job.order().preview()),
                job.state().name(),
                String.valueOf(job.rowsRead()),
                String.valueOf(job.rowsWritten()),
                String.valueOf(job.errorCount()),
                job.day() + "T" + job.hour(),
                job.order().by().name());
    }

    private static List<String> line(JobError error) {
        return List.of(
                error.line() == 0 ? "" : String.valueOf(error.line()),
                Objects.requireNonNullElse(error.column(), ""),
                Objects.requireNonNullElse(error.value(), ""),
                error.message());
    }
}
