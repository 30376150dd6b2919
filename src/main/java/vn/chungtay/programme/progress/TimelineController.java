package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// The plan over the quarters.
@Controller
class TimelineController {
    static final String ADDRESS = Plan.ADDRESS + "/timeline";

    private final Programmes programmes;
    private final Plan plan;
    private final FollowingSolutions solutions;
    private final TaskScreens screens;

    TimelineController(
            Programmes programmes, Plan plan, FollowingSolutions solutions, TaskScreens screens) {
        this.solutions = solutions;
        this.programmes = programmes;
        this.plan = plan;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(@ModelAttribute PlanQuestion question, Model model) {
        model.addAttribute("page", screens.timeline());
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        var excerpt = plan.excerpt(programme.code(), question, ADDRESS);
        var days = List.of(programme.starts().firstDay(), programme.ends().lastDay());
        model.addAttribute("excerpt", excerpt);
        model.addAttribute("timeline", Timeline.of(excerpt.lines(), days, excerpt.today()));
        model.addAttribute("term", days);
        model.addAttribute(
                "groups", question.isOpen() ? solutions.all(programme.code()) : List.of());
        return "programme/progress/timeline";
    }
}
