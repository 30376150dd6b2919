package vn.chungtay.programme.task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The plan: all tasks, found by word and put in order.
@Controller
class TaskController {
    private final Programmes programmes;
    private final Plan plan;
    private final Texts texts;

    TaskController(Programmes programmes, Plan plan, Texts texts) {
        this.programmes = programmes;
        this.plan = plan;
        this.texts = texts;
    }

    @GetMapping(Plan.ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var title = texts.text("programme.tasks.title");
        var crumb = texts.text("programme.crumb");
        model.addAttribute("page", Page.in("programme", title).under(crumb, "/programme"));
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("excerpt", plan.excerpt(programme.code(), new Query(q, order, page)));
        return "programme/task/index";
    }
}
