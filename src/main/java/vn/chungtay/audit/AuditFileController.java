package vn.chungtay.audit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The entries that answer a search, as CSV.
@RestController
class AuditFileController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final EntryFile file;
    private final Trail trail;
    private final Clock clock;

    AuditFileController(EntryFile file, Trail trail, Clock clock) {
        this.file = file;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/audit.csv")
    @Requires(Permission.READ_AUDIT)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute EntryQuestion question, Viewer viewer) {
        question.refuseUnreadable();
        var visible = Visible.to(viewer);
        trail.look(question.in(Act.of("audit.export", "trail")));
        var name = "nhat-ky-kiem-tra-" + LocalDate.now(clock) + ".csv";
        var saved = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(out -> file.write(question, visible, out));
    }
}
