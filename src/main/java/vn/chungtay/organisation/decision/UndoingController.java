package vn.chungtay.organisation.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.organisation.reorganisation.Reorganisations;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Takes a decision back, for a reason, as long as no later one builds on it.
@Controller
class UndoingController {
    private final Reorganisations reorganisations;
    private final DecisionPages pages;
    private final Texts texts;

    UndoingController(Reorganisations reorganisations, DecisionPages pages, Texts texts) {
        this.reorganisations = reorganisations;
        this.pages = pages;
        this.texts = texts;
    }

    @PostMapping("/reorganisations/{id:[0-9]{1,18}}/undoing")
    @Requires(Permission.REORGANISE)
    ModelAndView create(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var decision = pages.changed(id, viewer);
        var errors = undo(decision, Asked.text(reason));
        return errors.isEmpty()
                ? new ModelAndView("redirect:/reorganisations/" + id)
                : pages.refused(decision, errors, viewer).addObject("reason", reason);
    }

    private List<FieldError> undo(ReorganisationId id, @Nullable String reason) {
        if (reason == null) {
            return List.of(new FieldError("reason", texts.text("decision.refusal.reason")));
        }
        return switch (reorganisations.undo(id, reason)) {
            case Outcome.Accepted<ReorganisationId> _ -> List.of();
            case Outcome.Refused<ReorganisationId>(var reasons) ->
                    reasons.stream().map(r -> new FieldError("reason", texts.text(r))).toList();
        };
    }
}
