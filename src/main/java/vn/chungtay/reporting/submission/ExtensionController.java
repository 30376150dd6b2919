package vn.chungtay.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// The unit above opens a closed round again for a unit and all below it, until a day.
@Controller
class ExtensionController {
    private final Authority authority;
    private final SubmissionScreens screens;
    private final Extensions extensions;
    private final Clock clock;

    ExtensionController(
            Authority authority, SubmissionScreens screens, Extensions extensions, Clock clock) {
        this.authority = authority;
        this.screens = screens;
        this.extensions = extensions;
        this.clock = clock;
    }

    @PostMapping("/reports/{form}/{period}/{stage}/{unit}/extension")
    @Requires(Permission.APPROVE_REPORTS)
    ModelAndView create(@ModelAttribute Form form, Viewer viewer) {
        var desk = authority.find(form.round(), form.unit(), viewer, StepKind.APPROVED);
        var outcome = form.read(LocalDate.now(clock));
        if (outcome instanceof Outcome.Accepted<Extensions.Grant>(var grant)) {
            extensions.grant(desk.round(), desk.unit().id(), grant, viewer);
        }
        return screens.answer(desk, outcome.map(_ -> Status.DRAFT), form.reason(), viewer);
    }

    /// @param until as typed
    record Form(
            String form, String period, String stage, String unit, String until, String reason) {

        Form {
            until = until == null ? "" : until;
            reason = reason == null ? "" : reason.strip();
        }

        RoundPath round() {
            return new RoundPath(form, period, stage);
        }

        Outcome<Extensions.Grant> read(LocalDate today) {
            if (reason.isEmpty()) {
                return Outcome.refused("submission.refusal.reason");
            }
            return switch (DateText.read(until)) {
                case Outcome.Accepted<LocalDate>(var day) ->
                        day.isBefore(today)
                                ? Outcome.refused("submission.refusal.until", day)
                                : Outcome.accepted(new Extensions.Grant(day, reason));
                case Outcome.Refused<LocalDate>(List<Refusal> reasons) ->
                        new Outcome.Refused<>(reasons);
            };
        }
    }
}
