package vn.chungtay.programme.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;

/// The plan: all tasks, found by word, body and standing; and each task with what was said of it.
@Controller
class TaskController {
    private final Programmes programmes;
    private final Plan plan;
    private final TaskScreens screens;

    TaskController(Programmes programmes, Plan plan, TaskScreens screens) {
        this.programmes = programmes;
        this.plan = plan;
        this.screens = screens;
    }

    @GetMapping(Plan.ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(@ModelAttribute PlanQuestion question, Model model) {
        model.addAttribute("page", screens.index());
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("excerpt", plan.excerpt(programme.code(), question, Plan.ADDRESS));
        return "programme/progress/index";
    }

    @GetMapping(Plan.ADDRESS + "/{task:[0-9]{1,6}}")
    @Requires(Permission.READ_PUBLISHED)
    String show(@PathVariable int task, Viewer viewer, Model model) {
        model.addAllAttributes(screens.task(screens.find(task), viewer));
        return "programme/progress/show";
    }
}
