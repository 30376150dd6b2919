package vn.chungtay.reporting.paper;

import java.util.List;
import org.springframework.http.HttpStatus;
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
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// The report of a unit on its way to paper: head and foot are typed here, all else is there.
@Controller
class ReportPaperController {
    static final String PATH = "/reports/{form}/{period}/{stage}/{unit}/paper";

    private final DeskRights rights;
    private final Heads heads;
    private final ReportPaperScreens screens;
    private final Texts texts;

    ReportPaperController(DeskRights rights, Heads heads, ReportPaperScreens screens, Texts texts) {
        this.rights = rights;
        this.heads = heads;
        this.screens = screens;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer, Model model) {
        var desk = rights.reading(path, unit, viewer);
        var form = HeadForm.of(heads.of(desk));
        model.addAllAttributes(screens.model(desk, form, List.of(), viewer));
        return "reporting/paper/show";
    }

    @PostMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView update(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @ModelAttribute("head") HeadForm form,
            Viewer viewer) {
        var desk = rights.writing(path, unit, viewer);
        var typed = new Typed(texts);
        var head = form.read(typed);
        if (typed.errors().isEmpty()) {
            heads.keep(desk, head, viewer);
            return new ModelAndView("redirect:" + desk.path() + "/paper");
        }
        var model = screens.model(desk, form, typed.errors(), viewer);
        var screen = new ModelAndView("reporting/paper/show", model);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
