package vn.chungtay.reporting.paper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.web.Texts;

/// A narrative part of a report beside what the units right below wrote for the same part.
@Controller
class SectionController {
    private final DeskRights rights;
    private final Sections sections;
    private final LowerSections lower;
    private final HeadScreens screens;
    private final Texts texts;

    SectionController(
            DeskRights rights,
            Sections sections,
            LowerSections lower,
            HeadScreens screens,
            Texts texts) {
        this.rights = rights;
        this.sections = sections;
        this.lower = lower;
        this.screens = screens;
        this.texts = texts;
    }

    @GetMapping(ReportPaperController.PATH + "/{element}")
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute SectionPlace place,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var desk = rights.reading(place.round(), place.unit(), viewer);
        var text =
                desk.texts().stream()
                        .filter(one -> one.element().equals(place.element()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var own =
                sections.of(Subject.of(desk)).stream()
                        .filter(one -> one.element().equals(text.element()))
                        .findFirst()
                        .orElseThrow();
        var title = texts.text("paper.section.title", text.name(), desk.unit().name());
        model.addAttribute("page", screens.page(Subject.of(desk), title));
        model.addAttribute("desk", desk);
        model.addAttribute("own", own);
        model.addAttribute("below", lower.of(Subject.of(desk), text, page));
        return "reporting/paper/section";
    }
}
