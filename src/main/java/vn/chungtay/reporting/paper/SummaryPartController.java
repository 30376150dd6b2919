package vn.chungtay.reporting.paper;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.note.PartNotes;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// A part of the report on an area: whoever reads it may say something about it, whoever writes it
/// answers and settles that.
@Controller
class SummaryPartController {
    private static final String PART = SummaryController.PATH + "/parts/{element}";
    private static final String NOTE = PART + "/notes/{id:[0-9]{1,18}}";

    private final SummaryPartScreens screens;
    private final PartNotes notes;
    private final Texts texts;

    SummaryPartController(SummaryPartScreens screens, PartNotes notes, Texts texts) {
        this.screens = screens;
        this.notes = notes;
        this.texts = texts;
    }

    @GetMapping(PART)
    @Requires(Permission.READ_FIGURES)
    ModelAndView show(@ModelAttribute PartPlace place, Viewer viewer) {
        var subject = screens.reading(place, viewer);
        return screens.show(subject, place.element(), SummaryPartScreens.Said.NOTHING, viewer);
    }

    @PostMapping(PART + "/notes")
    @Requires(Permission.READ_FIGURES)
    ModelAndView create(
            @ModelAttribute PartPlace place,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable Long answers,
            Viewer viewer) {
        var subject = screens.reading(place, viewer);
        return switch (notes.say(place.of(subject), answers, comment, viewer)) {
            case Outcome.Accepted<PartNotes.Place> _ -> back(subject, place);
            case Outcome.Refused<PartNotes.Place>(var reasons) -> {
                // What was to answer a comment that is gone is offered as one of its own.
                var to = answers == null ? 0 : answers;
                var under = notes.find(place.of(subject), to).isPresent() ? to : 0;
                var field = under == 0 ? "comment" : "comment-" + under;
                var errors =
                        reasons.stream()
                                .map(why -> new FieldError(field, texts.text(why)))
                                .toList();
                var said = new SummaryPartScreens.Said(comment, under, errors);
                yield screens.show(subject, place.element(), said, viewer);
            }
        };
    }

    @PostMapping(NOTE + "/settlement")
    @Requires(Permission.ACCEPT_REPORTS)
    ModelAndView update(@ModelAttribute PartPlace place, @PathVariable long id, Viewer viewer) {
        var subject = screens.writing(place, viewer);
        var talk = notes.find(place.of(subject), id).orElseThrow(SummaryPartController::nothing);
        notes.settle(talk, viewer);
        return back(subject, place);
    }

    @PostMapping(NOTE + "/removal")
    @Requires(Permission.READ_FIGURES)
    ModelAndView delete(@ModelAttribute PartPlace place, @PathVariable long id, Viewer viewer) {
        var subject = screens.reading(place, viewer);
        var talk =
                notes.find(place.of(subject), id)
                        .filter(one -> one.isLoose(viewer))
                        .orElseThrow(SummaryPartController::nothing);
        notes.remove(talk);
        return back(subject, place);
    }

    private static ModelAndView back(Subject subject, PartPlace place) {
        return new ModelAndView("redirect:" + subject.path() + "/parts/" + place.element());
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
