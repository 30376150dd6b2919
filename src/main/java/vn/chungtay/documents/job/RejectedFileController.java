package vn.chungtay.documents.job;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The lines of a list that were not taken, to be corrected and sent again.
@RestController
class RejectedFileController {
    private final JobLists jobs;

    RejectedFileController(JobLists jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/imports/{id:[0-9]{1,18}}/rejected.csv")
    @Requires(Permission.IMPORT_LISTS)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id, Viewer viewer) {
        return jobs.rejected(new JobId(id), viewer)
                .map(lines -> new StoredFile("chua-nap-" + id + ".csv", Download.CSV_TYPE, lines))
                .map(Download::stored)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
