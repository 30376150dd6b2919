package vn.chungtay.programme.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// What each body has to do for the programme, and how far its tasks are.
@Controller
class DutyController {
    private final Programmes programmes;
    private final BodyWork work;
    private final BodyScreens screens;

    DutyController(Programmes programmes, BodyWork work, BodyScreens screens) {
        this.programmes = programmes;
        this.work = work;
        this.screens = screens;
    }

    @GetMapping(BodyScreens.DUTIES)
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        model.addAttribute("page", screens.duties());
        var programme = programmes.currentCode().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("assignments", work.assigned(programme));
        return "programme/progress/duties";
    }
}
