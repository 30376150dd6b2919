package vn.chungtay.reporting.entry.grid;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Where a unit enters what it reports itself: the page, and all of it sent as one form.
@Controller
class SheetController {
    private static final String PATH = "/reports/{form}/{period}/{stage:estimate|final}/{unit}";

    private final DeskRights rights;
    private final Saving saving;
    private final SheetScreens screens;

    SheetController(DeskRights rights, Saving saving, SheetScreens screens) {
        this.rights = rights;
        this.saving = saving;
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    ModelAndView show(@ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer) {
        return screens.show(rights.reading(path, unit, viewer), viewer);
    }

    @PostMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView update(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer) {
        var desk = rights.writing(path, unit, viewer);
        var typed = new Typed(fields);
        var sent = new Sent(desk, typed, saving.save(desk, typed, viewer));
        return screens.answer(sent, viewer);
    }
}
