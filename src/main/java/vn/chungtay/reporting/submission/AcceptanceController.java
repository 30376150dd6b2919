package vn.chungtay.reporting.submission;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The party committee of an area accepts a report, whatever the organisation's line has answered.
@Controller
class AcceptanceController {
    private final Authority authority;
    private final SubmissionScreens screens;
    private final Way way;

    AcceptanceController(Authority authority, SubmissionScreens screens, Way way) {
        this.authority = authority;
        this.screens = screens;
        this.way = way;
    }

    @PostMapping("/reports/{form}/{period}/{stage}/{unit}/acceptance")
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView create(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var desk = authority.find(path, unit, viewer, StepKind.ACCEPTED);
        var outcome = way.take(desk, StepKind.ACCEPTED, reason, viewer);
        return screens.answer(desk, outcome, reason, viewer);
    }
}
