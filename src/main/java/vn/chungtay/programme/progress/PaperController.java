package vn.chungtay.programme.progress;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Documents and evidence of a task, a duty or a solution, as they were filed. A file of something
/// else is not found there.
@Controller
class PaperController {
    private static final String FILE = "/files/{file:[0-9]{1,18}}";

    private final TaskScreens tasks;
    private final DutyScreens duties;
    private final SolutionScreens solutions;
    private final StoredFiles files;

    PaperController(
            TaskScreens tasks, DutyScreens duties, SolutionScreens solutions, StoredFiles files) {
        this.solutions = solutions;
        this.tasks = tasks;
        this.duties = duties;
        this.files = files;
    }

    @GetMapping(Plan.ADDRESS + "/{task:[0-9]{1,6}}" + FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable int task, @PathVariable long file) {
        return sent(tasks.find(task).paper(new FileId(file)));
    }

    @GetMapping(DutyOverview.ADDRESS + "/{item}" + FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String item, @PathVariable long file) {
        return sent(duties.find(item).paper(new FileId(file)));
    }

    @GetMapping(SolutionOverview.ADDRESS + "/{item}" + FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@ModelAttribute SolutionFile asked) {
        return sent(solutions.find(asked.item()).paper(new FileId(asked.file())));
    }

    /// The address of a file of a solution.
    record SolutionFile(String item, long file) {}

    private ResponseEntity<StreamingResponseBody> sent(Optional<Paper> found) {
        return found.flatMap(paper -> files.find(paper.file()))
                .map(Download::stored)
                .orElseThrow(TaskScreens::nothingThere);
    }
}
