package vn.chungtay.programme.progress;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Documents and evidence of a duty, as they were filed.
@Controller
class DutyPaperController {
    private final DutyScreens screens;
    private final StoredFiles files;

    DutyPaperController(DutyScreens screens, StoredFiles files) {
        this.screens = screens;
        this.files = files;
    }

    /// A file of something else is not found under a duty.
    @GetMapping(DutyOverview.ADDRESS + "/{item}/files/{file:[0-9]{1,18}}")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String item, @PathVariable long file) {
        return screens.find(item)
                .paper(new FileId(file))
                .flatMap(paper -> files.find(paper.file()))
                .map(Download::stored)
                .orElseThrow(TaskScreens::nothingThere);
    }
}
