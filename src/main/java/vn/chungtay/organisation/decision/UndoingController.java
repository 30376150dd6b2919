package vn.chungtay.organisation.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
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
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var errors = undo(new ReorganisationId(id), Asked.text(reason));
        if (errors.isEmpty()) {
            return "redirect:/reorganisations/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAllAttributes(pages.show(new ReorganisationId(id), 1, errors));
        model.addAttribute("reason", reason);
        return "organisation/decision/show";
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
