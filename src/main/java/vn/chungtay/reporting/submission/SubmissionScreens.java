package vn.chungtay.reporting.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The page on which a report is submitted and answered.
@Component
class SubmissionScreens {
    private final Filings filings;
    private final Checks checks;
    private final SubmittedFigures figures;
    private final Authority authority;
    private final Texts texts;

    SubmissionScreens(
            Filings filings,
            Checks checks,
            SubmittedFigures figures,
            Authority authority,
            Texts texts) {
        this.filings = filings;
        this.checks = checks;
        this.figures = figures;
        this.authority = authority;
        this.texts = texts;
    }

    /// Back to the page when the step was taken; otherwise the page again, with what was typed.
    ModelAndView answer(Desk desk, Outcome<Status> outcome, String typed, Viewer viewer) {
        return switch (outcome) {
            case Outcome.Accepted<Status> _ ->
                    new ModelAndView("redirect:" + desk.path() + "/submission");
            case Outcome.Refused<Status>(var reasons) -> {
                var errors =
                        reasons.stream()
                                .map(reason -> new FieldError("reason", texts.text(reason)))
                                .toList();
                var screen =
                        new ModelAndView(
                                "reporting/submission/show", model(desk, typed, errors, viewer));
                screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield screen;
            }
        };
    }

    Map<String, Object> model(Desk desk, String typed, List<FieldError> errors, Viewer viewer) {
        var filing = filings.of(desk.round(), desk.unit().id());
        var steps = authority.steps(desk, viewer);
        var model = new HashMap<String, Object>();
        model.put("mayExtend", steps.contains(StepKind.APPROVED) && checks.isShut(desk));
        steps.removeIf(step -> !filing.allows(step));
        model.put("page", page(desk));
        model.put("tabs", desk.tabs(texts, Desk.Tabs.SUBMISSION));
        model.put("desk", desk);
        model.put("filing", filing);
        model.put("steps", steps);
        model.put("checks", steps.contains(StepKind.SUBMITTED) ? checks.of(desk) : List.of());
        model.put("differing", figures.differing(desk));
        model.put("lines", figures.lines(desk, filing));
        model.put("typed", typed);
        model.put("errors", errors);
        return model;
    }

    private Page page(Desk desk) {
        var round = desk.round();
        var title = texts.text("submission.title", desk.unit().name());
        return Page.in("reports", title)
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
