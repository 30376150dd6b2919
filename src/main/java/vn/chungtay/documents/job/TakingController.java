package vn.chungtay.documents.job;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// The taking over of a list that was looked at before.
@Controller
class TakingController {
    private final Imports imports;
    private final JobLists jobs;
    private final ImportKinds kinds;

    TakingController(Imports imports, JobLists jobs, ImportKinds kinds) {
        this.imports = imports;
        this.jobs = jobs;
        this.kinds = kinds;
    }

    @PostMapping("/imports/{id:[0-9]{1,18}}/taking")
    @Requires(Permission.IMPORT_LISTS)
    String create(@PathVariable long id, Viewer viewer) {
        var preview = new JobId(id);
        var order =
                jobs.find(preview, viewer)
                        .map(Job::order)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        kinds.wanted(order.kind(), viewer);
        var taking =
                imports.askAfter(preview, Sender.of(viewer))
                        .orElseThrow(() ->
                                new RequestRefused(
                                        HttpStatus.CONFLICT,
                                        new Refusal("import.refusal.preview-due", List.of())));
        return "redirect:/imports/" + taking;
    }
}
