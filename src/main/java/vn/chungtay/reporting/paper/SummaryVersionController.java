package vn.chungtay.reporting.paper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The report on an area is signed, which makes a version of it, and a version is taken back.
@Controller
class SummaryVersionController {
    static final String ALL = SummaryController.PATH + "/versions";
    static final String ONE = ALL + "/{version:[0-9]{1,6}}";

    private final SummaryRights rights;
    private final SummarySigning signing;
    private final Sections sections;
    private final SummaryScreens summaries;
    private final VersionScreens screens;

    SummaryVersionController(
            SummaryRights rights,
            SummarySigning signing,
            Sections sections,
            SummaryScreens summaries,
            VersionScreens screens) {
        this.rights = rights;
        this.signing = signing;
        this.sections = sections;
        this.summaries = summaries;
        this.screens = screens;
    }

    @GetMapping(ONE)
    @Requires(Permission.READ_FIGURES)
    ModelAndView show(@ModelAttribute VersionPlace place, Viewer viewer) {
        var subject = rights.reading(place.round(), place.area(), viewer);
        return screens.show(subject, place.version(), viewer);
    }

    @PostMapping(ALL)
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView create(
            @ModelAttribute SummaryPlace place,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var subject = rights.writing(place.round(), place.area(), viewer);
        var outcome = signing.sign(subject, seen, viewer);
        return summaries.signed(subject, sections.of(subject), outcome, viewer);
    }

    @PostMapping(ONE + "/withdrawal")
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView delete(
            @ModelAttribute VersionPlace place,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var subject = rights.writing(place.round(), place.area(), viewer);
        var paper = screens.find(subject, place.version());
        var outcome = signing.takeBack(subject, paper.number(), reason, viewer);
        return screens.answer(subject, outcome, place.taking(reason), viewer);
    }
}
