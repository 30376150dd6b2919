package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.Map;
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

/// The report on all organisations of an area: its parts are written beside those of its
/// organisations.
@Controller
class SummaryController {
    static final String PATH = "/summaries/{form}/{period}/{stage}/{area}";

    private final SummaryRights rights;
    private final Summaries summaries;
    private final Sections sections;
    private final SummaryScreens screens;

    SummaryController(
            SummaryRights rights, Summaries summaries, Sections sections, SummaryScreens screens) {
        this.rights = rights;
        this.summaries = summaries;
        this.sections = sections;
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute RoundPath path, @PathVariable String area, Viewer viewer, Model model) {
        var subject = rights.reading(path, area, viewer);
        var written = new Summaries.Written(sections.of(subject), List.of());
        model.addAllAttributes(screens.model(subject, written, viewer));
        return "reporting/paper/summary";
    }

    @PostMapping(PATH)
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView update(
            @ModelAttribute RoundPath path,
            @PathVariable String area,
            @RequestParam Map<String, String> sent,
            Viewer viewer) {
        var subject = rights.writing(path, area, viewer);
        return screens.answer(subject, summaries.write(subject, sent, viewer), viewer);
    }
}
