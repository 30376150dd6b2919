package vn.chungtay.reporting.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// The signed and sealed paper of a version is filed.
@Controller
class SummaryScanController {
    private final SummaryRights rights;
    private final SummaryScans scans;
    private final VersionScreens screens;
    private final Texts texts;
    private final Clock clock;

    SummaryScanController(
            SummaryRights rights,
            SummaryScans scans,
            VersionScreens screens,
            Texts texts,
            Clock clock) {
        this.rights = rights;
        this.scans = scans;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping(SummaryVersionController.ONE + "/scan")
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView create(
            @ModelAttribute VersionPlace place, @ModelAttribute ScanForm form, Viewer viewer) {
        var subject = rights.writing(place.round(), place.area(), viewer);
        var paper = screens.find(subject, place.version());
        var typed = new Typed(texts);
        var read = form.read(typed, LocalDate.now(clock));
        if (read == null) {
            var filled = new VersionScreens.Filled("", Optional.of(form), typed.errors());
            return screens.screen(subject, paper.number(), filled, viewer);
        }
        var outcome = scans.file(subject, paper.number(), read, viewer);
        return screens.answer(subject, outcome, place.filing(form), viewer);
    }
}
