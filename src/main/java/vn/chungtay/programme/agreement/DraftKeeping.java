package vn.chungtay.programme.agreement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;

/// Keeps what was typed into the forms of a draft, or answers with what is wrong.
@Component
class DraftKeeping {
    private final DraftScreens screens;
    private final WordingDrafting drafting;
    private final TaskPlanning planning;
    private final AgreementReading reading;
    private final Agreements agreements;

    DraftKeeping(
            DraftScreens screens,
            WordingDrafting drafting,
            TaskPlanning planning,
            AgreementReading reading,
            Agreements agreements) {
        this.screens = screens;
        this.drafting = drafting;
        this.planning = planning;
        this.reading = reading;
        this.agreements = agreements;
    }

    ModelAndView draft(DraftForm form, Term term, Viewer viewer) {
        var offer = screens.offer(form, viewer).orElse(null);
        if (offer == null) {
            return screens.start(form, screens.noUnit(form));
        }
        var read = drafting.read(form, offer, term, null);
        var wording = read.wording();
        if (wording == null) {
            return screens.draft(form, offer, read.errors());
        }
        var id = agreements.draft(term.programme(), wording, viewer);
        return new ModelAndView("redirect:/agreements/" + id + "/tasks");
    }

    ModelAndView form(Agreement agreement) {
        var wording = reading.wording(agreement);
        var offer = screens.offer(wording);
        return screens.draft(DraftForm.of(wording), offer, List.of(), agreement);
    }

    ModelAndView change(Agreement agreement, DraftForm form, Term term, Viewer viewer) {
        var old = reading.wording(agreement);
        var offer = screens.offer(old);
        var read = drafting.read(form, offer, term, old);
        var wording = read.wording();
        var errors =
                wording == null ? read.errors() : change(agreement, wording, form.typed(), viewer);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + agreement.path())
                : screens.draft(form, offer, errors, agreement);
    }

    ModelAndView tasks(Agreement agreement) {
        var rows = TaskRow.of(reading.wording(agreement));
        return screens.tasks(agreement, rows, List.of());
    }

    ModelAndView plan(Agreement agreement, MultiValueMap<String, String> typed, Viewer viewer) {
        var rows = TaskRow.of(typed);
        var wording = reading.wording(agreement);
        var read = planning.read(rows, wording);
        var errors =
                read.errors().isEmpty()
                        ? change(agreement, wording.with(read.tasks()), typed, viewer)
                        : read.errors();
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + agreement.path())
                : screens.tasks(agreement, rows, errors);
    }

    /// Only what was made from the wording that still holds is kept.
    private List<FieldError> change(
            Agreement agreement,
            Wording wording,
            MultiValueMap<String, String> typed,
            Viewer viewer) {
        var answer =
                DraftScreens.isOfNow(agreement, typed)
                        ? agreements.change(agreement, wording, viewer)
                        : Outcome.<Long>refused("agreement.refusal.changed");
        return switch (answer) {
            case Outcome.Accepted<Long> _ -> List.of();
            case Outcome.Refused<Long>(var reasons) -> screens.errors(reasons);
        };
    }
}
