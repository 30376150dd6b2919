package vn.chungtay.programme.progress;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Documents and evidence of a task, as they were filed.
@Controller
class TaskPaperController {
    private final TaskScreens screens;
    private final StoredFiles files;

    TaskPaperController(TaskScreens screens, StoredFiles files) {
        this.screens = screens;
        this.files = files;
    }

    /// A file of something else is not found under a task.
    @GetMapping(Plan.ADDRESS + "/{task:[0-9]{1,6}}/files/{file:[0-9]{1,18}}")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable int task, @PathVariable long file) {
        return screens.find(task)
                .paper(new FileId(file))
                .flatMap(paper -> files.find(paper.file()))
                .map(Download::stored)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
