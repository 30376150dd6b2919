package vn.chungtay.programme.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// What each body has to do for the programme, what it said of that, and how far its tasks are.
@Controller
class DutyController {
    private final Programmes programmes;
    private final DutyOverview overview;
    private final DutyScreens screens;

    DutyController(Programmes programmes, DutyOverview overview, DutyScreens screens) {
        this.programmes = programmes;
        this.overview = overview;
        this.screens = screens;
    }

    @GetMapping(DutyOverview.ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(@ModelAttribute SaidQuestion question, Model model) {
        model.addAttribute("page", screens.index());
        var programme = programmes.currentCode().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("excerpt", overview.excerpt(programme, question));
        return "programme/progress/duties";
    }
}
