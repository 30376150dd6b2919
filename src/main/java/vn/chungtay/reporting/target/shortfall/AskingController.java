package vn.chungtay.reporting.target.shortfall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Asks units why they fall short of a target.
@Controller
class AskingController {
    private final ShortfallScreens screens;
    private final ExplanationKeeping explanations;
    private final Sights sights;
    private final Texts texts;
    private final Clock clock;

    AskingController(
            ShortfallScreens screens,
            ExplanationKeeping explanations,
            Sights sights,
            Texts texts,
            Clock clock) {
        this.screens = screens;
        this.explanations = explanations;
        this.sights = sights;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param asked codes of the units
    /// @param everyone whether all that fail are asked, whatever is chosen
    /// @param until the last day on which an answer is in time, as `23/5/2021`
    @PostMapping(ShortfallController.PATH + "/explanations")
    @Requires(Permission.APPROVE_REPORTS)
    ModelAndView create(
            @ModelAttribute ShortfallQuestion question,
            @ModelAttribute Asked asked,
            Viewer viewer) {
        var found =
                screens.found(question, viewer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asking = asked.asking();
        var units =
                found.units().stream()
                        .filter(one -> one.status() == Status.NOT_MET)
                        .filter(one -> asking.everyone() || asking.isChosen(one.code()))
                        .toList();
        var errors = new ArrayList<FieldError>();
        if (units.isEmpty()) {
            errors.add(new FieldError("everyone", texts.text("target.refusal.nobody")));
        }
        var until = until(asking, errors);
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    "reporting/target/shortfall/show",
                    screens.show(question, 1, viewer, asking.with(errors)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        explanations.ask(
                new ExplanationKeeping.Question(found.target(), found.period(), until),
                units,
                sights.of(viewer, Permission.APPROVE_REPORTS),
                viewer);
        return new ModelAndView("redirect:" + question.address(""));
    }

    private LocalDate until(Asking asking, List<FieldError> errors) {
        var today = LocalDate.now(clock);
        return switch (DateText.read(Objects.toString(asking.until(), ""))) {
            case Outcome.Accepted<LocalDate>(var day) when !day.isBefore(today) -> day;
            case Outcome.Accepted<LocalDate>(var day) -> {
                errors.add(new FieldError("until", texts.text("target.refusal.past", day)));
                yield today;
            }
            case Outcome.Refused<LocalDate>(var reasons) -> {
                errors.add(new FieldError("until", texts.text(reasons.getFirst())));
                yield today;
            }
        };
    }

    /// As it was sent.
    record Asked(@Nullable List<String> asked, @Nullable String everyone, @Nullable String until) {

        Asking asking() {
            return new Asking(
                    asked == null ? List.of() : asked, everyone != null, until, List.of());
        }
    }
}
