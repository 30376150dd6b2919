package vn.chungtay.reporting.paper;

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
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Head and foot of the report on an area.
@Controller
class SummaryHeadController {
    private static final String PATH = SummaryController.PATH + "/head";

    private final SummaryRights rights;
    private final HeadScreens screens;

    SummaryHeadController(SummaryRights rights, HeadScreens screens) {
        this.rights = rights;
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.ACCEPT_REPORTS)
    String edit(
            @ModelAttribute RoundPath path, @PathVariable String area, Viewer viewer, Model model) {
        model.addAllAttributes(screens.form(rights.writing(path, area, viewer)));
        return HeadScreens.VIEW;
    }

    @PostMapping(PATH)
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView update(
            @ModelAttribute RoundPath path,
            @PathVariable String area,
            @ModelAttribute("head") HeadForm form,
            Viewer viewer) {
        return screens.keep(rights.writing(path, area, viewer), form, viewer);
    }
}
