package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Changes of deadlines.
@Controller
class DeadlineController {
    private static final String DEADLINES =
            Plan.ADDRESS + "/{task:[0-9]{1,6}}/{occurrence:[0-9]{1,3}}/deadlines";

    private final TaskScreens screens;
    private final DeadlineChanges changes;

    DeadlineController(TaskScreens screens, DeadlineChanges changes) {
        this.screens = screens;
        this.changes = changes;
    }

    @GetMapping(DEADLINES + "/new")
    @Requires(Permission.RUN_PLAN)
    String createForm(@PathVariable int task, @PathVariable int occurrence, Model model) {
        var milestone = screens.milestone(task, occurrence);
        model.addAllAttributes(screens.deadline(milestone, DeadlineForm.empty(), List.of()));
        return "programme/progress/deadline";
    }

    @PostMapping(DEADLINES)
    @Requires(Permission.RUN_PLAN)
    ModelAndView create(
            @PathVariable int task,
            @PathVariable int occurrence,
            @ModelAttribute DeadlineForm form,
            Viewer viewer) {
        var milestone = screens.milestone(task, occurrence);
        var by = new Speaker(viewer.id().value(), viewer.name(), null);
        var errors = changes.change(screens.programme(), milestone, form, by);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + Plan.ADDRESS + "/" + task)
                : new ModelAndView(
                        "programme/progress/deadline",
                        screens.deadline(milestone, form, errors),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
