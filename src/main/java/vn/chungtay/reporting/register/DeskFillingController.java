package vn.chungtay.reporting.register;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.register.DeskFilling.Filled;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Whoever works at a desk has its empty cells filled.
@Controller
class DeskFillingController {
    private final DeskRights rights;
    private final DeskFilling filling;
    private final Texts texts;

    DeskFillingController(DeskRights rights, DeskFilling filling, Texts texts) {
        this.rights = rights;
        this.filling = filling;
        this.texts = texts;
    }

    @PostMapping("/reports/{form}/{period}/{stage:estimate|final}/{unit}/filling")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView create(@ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer) {
        var desk = rights.writing(path, unit, viewer);
        return screen(desk, filling.fill(desk, viewer));
    }

    private ModelAndView screen(Desk desk, Outcome<Filled> outcome) {
        var screen = new ModelAndView("reporting/register/filled");
        screen.addObject("page", page(desk));
        screen.addObject("desk", desk);
        switch (outcome) {
            case Outcome.Accepted<Filled>(var filled) -> screen.addObject("filled", filled);
            case Outcome.Refused<Filled>(var reasons) -> {
                screen.addObject("closed", texts.text(reasons.getFirst()));
                screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        return screen;
    }

    private Page page(Desk desk) {
        var round = desk.round();
        return Page.in("reports", texts.text("register.filled.title", desk.unit().name()))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path())
                .under(desk.unit().name(), desk.path());
    }
}
