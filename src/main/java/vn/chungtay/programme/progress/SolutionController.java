package vn.chungtay.programme.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;

/// The groups of tasks and solutions with all numbered items, and what bodies said of each.
@Controller
class SolutionController {
    private final Programmes programmes;
    private final SolutionOverview overview;
    private final SolutionScreens screens;

    SolutionController(Programmes programmes, SolutionOverview overview, SolutionScreens screens) {
        this.programmes = programmes;
        this.overview = overview;
        this.screens = screens;
    }

    @GetMapping(SolutionOverview.ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(@ModelAttribute SaidQuestion question, Viewer viewer, Model model) {
        model.addAttribute("page", screens.index());
        var programme = programmes.currentCode().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("excerpt", overview.excerpt(programme, question));
        model.addAttribute("reports", !screens.spokenFor(viewer).isEmpty());
        return "programme/progress/solutions";
    }
}
