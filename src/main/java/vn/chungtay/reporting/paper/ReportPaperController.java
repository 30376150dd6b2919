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
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report of a unit on its way to paper: what is in it, and head and foot, which alone are
/// typed.
@Controller
class ReportPaperController {
    static final String PATH = "/reports/{form}/{period}/{stage}/{unit}/paper";

    private final DeskRights rights;
    private final ReportPaperScreens screens;
    private final HeadScreens heads;

    ReportPaperController(DeskRights rights, ReportPaperScreens screens, HeadScreens heads) {
        this.rights = rights;
        this.screens = screens;
        this.heads = heads;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer, Model model) {
        model.addAllAttributes(screens.model(rights.reading(path, unit, viewer), viewer));
        return "reporting/paper/show";
    }

    @GetMapping(PATH + "/head")
    @Requires(Permission.ENTER_FIGURES)
    String edit(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer, Model model) {
        model.addAllAttributes(heads.form(Subject.of(rights.writing(path, unit, viewer))));
        return HeadScreens.VIEW;
    }

    @PostMapping(PATH + "/head")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView update(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @ModelAttribute("head") HeadForm form,
            Viewer viewer) {
        return heads.keep(Subject.of(rights.writing(path, unit, viewer)), form, viewer);
    }
}
