package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Unit;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The form by which a commitment is registered.
@Component
class RegistrationScreens {
    private final Registering registering;
    private final Commitments commitments;
    private final CommitmentScreens screens;
    private final Texts texts;
    private final Clock clock;

    RegistrationScreens(
            Registering registering,
            Commitments commitments,
            CommitmentScreens screens,
            Texts texts,
            Clock clock) {
        this.registering = registering;
        this.commitments = commitments;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    ModelAndView form(CommitmentForm form, Term term, Viewer viewer) {
        return screen(form, term, List.of(), viewer);
    }

    ModelAndView register(CommitmentForm form, Term term, Viewer viewer) {
        var read = registering.read(form, term, viewer);
        var registration = read.registration();
        if (registration == null) {
            return screen(form, term, read.errors(), viewer);
        }
        return switch (commitments.register(registration, viewer)) {
            case Outcome.Accepted<Long>(var id) -> new ModelAndView("redirect:/commitments/" + id);
            case Outcome.Refused<Long>(var reasons) ->
                    screen(
                            form,
                            term,
                            reasons.stream()
                                    .map(r -> new FieldError("title", texts.text(r)))
                                    .toList(),
                            viewer);
        };
    }

    private ModelAndView screen(
            CommitmentForm form, Term term, List<FieldError> errors, Viewer viewer) {
        var years = term.years().stream().map(y -> new Choice("" + y, "" + y)).toList();
        var nearest = term.nearest(LocalDate.now(clock));
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(
                "programme/commitment/create",
                Map.of(
                        "page",
                        screens.below(texts.text("commitment.form.title")),
                        "form",
                        form,
                        "unitName",
                        registering.unit(form, viewer).map(Unit::name).orElse(""),
                        "years",
                        years,
                        "year",
                        form.year() == null ? "" + nearest : form.year(),
                        "errors",
                        errors),
                status);
    }
}
