package vn.chungtay.reporting.submission;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The unit above answers a report: approves it, returns it with notes on its cells, or opens an
/// approved one again.
@Controller
class VerdictController {
    private static final String PATH =
            "/reports/{form}/{period}/{stage}/{unit}/{verdict:approval|return|reopening}";

    private final Authority authority;
    private final SubmissionScreens screens;
    private final Way way;
    private final ReturnNotes notes;

    VerdictController(Authority authority, SubmissionScreens screens, Way way, ReturnNotes notes) {
        this.authority = authority;
        this.screens = screens;
        this.way = way;
        this.notes = notes;
    }

    @PostMapping(PATH)
    @Requires(Permission.APPROVE_REPORTS)
    ModelAndView create(
            @ModelAttribute VerdictPath path,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var desk = authority.find(path.round(), path.unit(), viewer, path.step());
        var reason = notes.reason(desk, typed);
        var outcome =
                path.step() == StepKind.RETURNED
                        ? notes.giveBack(desk, reason, typed, viewer)
                        : way.take(desk, path.step(), reason, viewer);
        return screens.answer(desk, outcome, reason, viewer);
    }

    /// The address of an answer.
    record VerdictPath(String form, String period, String stage, String unit, String verdict) {
        RoundPath round() {
            return new RoundPath(form, period, stage);
        }

        StepKind step() {
            return switch (verdict) {
                case "approval" -> StepKind.APPROVED;
                case "return" -> StepKind.RETURNED;
                default -> StepKind.REOPENED;
            };
        }
    }
}
