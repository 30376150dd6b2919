package vn.chungtay.reporting.submission;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// A unit submits its report, and takes it back before anybody answered.
@Controller
class SubmissionController {
    private static final String PATH = "/reports/{form}/{period}/{stage}/{unit}/submission";

    private final Authority authority;
    private final SubmissionScreens screens;
    private final Way way;

    SubmissionController(Authority authority, SubmissionScreens screens, Way way) {
        this.authority = authority;
        this.screens = screens;
        this.way = way;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer, Model model) {
        var desk = authority.find(path, unit, viewer);
        model.addAllAttributes(screens.model(desk, "", List.of(), viewer));
        return "reporting/submission/show";
    }

    @PostMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView create(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var desk = authority.find(path, unit, viewer, StepKind.SUBMITTED);
        var outcome = way.take(desk, StepKind.SUBMITTED, reason, viewer);
        return screens.answer(desk, outcome, reason, viewer);
    }

    @PostMapping(PATH + "/withdrawal")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView delete(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var desk = authority.find(path, unit, viewer, StepKind.WITHDRAWN);
        var outcome = way.take(desk, StepKind.WITHDRAWN, reason, viewer);
        return screens.answer(desk, outcome, reason, viewer);
    }
}
