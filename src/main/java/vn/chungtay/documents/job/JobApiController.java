package vn.chungtay.documents.job;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// `POST /api/v1/imports/{kind}` with the list as the body, and `GET /api/v1/jobs/{id}` for what
/// becomes of it.
@RestController
class JobApiController {
    private final Imports imports;
    private final JobLists jobs;
    private final SentLists sent;

    JobApiController(Imports imports, JobLists jobs, SentLists sent) {
        this.imports = imports;
        this.jobs = jobs;
        this.sent = sent;
    }

    @PostMapping("/api/v1/imports/{kind}")
    @Requires(Permission.IMPORT_LISTS)
    @Parameter(name = "preview", in = ParameterIn.QUERY)
    @Parameter(name = "partial", in = ParameterIn.QUERY)
    @Parameter(name = "source", in = ParameterIn.QUERY)
    @Parameter(name = "name", in = ParameterIn.QUERY)
    ResponseEntity<Item> create(
            @PathVariable String kind,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer)
            throws IOException {
        var order = sent.order(kind, request, viewer);
        var job = imports.ask(sent.upload(kind, request), order);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(jobs.find(job, viewer).map(Item::of).orElseThrow());
    }

    @GetMapping("/api/v1/jobs/{id:[0-9]{1,18}}")
    @Requires(Permission.IMPORT_LISTS)
    Item show(@PathVariable long id, @Parameter(hidden = true) Viewer viewer) {
        return jobs.find(new JobId(id), viewer)
                .map(Item::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @param rowsWritten 0 for a preview; what it would write is in the notes
    /// @param errors the first of them
    /// @param rejected where the lines are that were not taken
    record Item(
            long id,
            String kind,
            JobState state,
            boolean preview,
            long rowsRead,
            long rowsWritten,
            List<JobError> errors,
            long errorCount,
            @Nullable String rejected,
            List<String> notes) {

        static Item of(Job job) {
            return new Item(
                    job.id().value(),
                    job.order().kind(),
                    job.state(),
                    job.order().preview(),
                    job.rowsRead(),
                    job.rowsWritten(),
                    job.errors(),
                    job.errorCount(),
                    job.hasRejected() ? JobScreen.address(job.id()) + "/rejected.csv" : null,
                    job.notes());
        }
    }
}
