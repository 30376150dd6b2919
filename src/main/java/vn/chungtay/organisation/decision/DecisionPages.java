package vn.chungtay.organisation.decision;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.organisation.reorganisation.Warrants;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Titles and ways of the pages of decisions, and what the page of one holds.
@Component
class DecisionPages {
    private final DecisionLists lists;
    private final StepLists steps;
    private final Warrants warrants;
    private final Texts texts;

    DecisionPages(DecisionLists lists, StepLists steps, Warrants warrants, Texts texts) {
        this.lists = lists;
        this.steps = steps;
        this.warrants = warrants;
        this.texts = texts;
    }

    Page index() {
        return Page.in("units", texts.text("decision.index.title"))
                .under(texts.text("unit.index.title"), "/units");
    }

    Page form(DecisionEntry form) {
        return below(texts.text("decision.kind." + form.kind()));
    }

    /// @param errors why it was not undone, or no paper was filed
    Map<String, Object> show(
            ReorganisationId id, int page, List<FieldError> errors, Viewer viewer) {
        var decision =
                lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var count = (int) decision.steps();
        var within = Listed.within(page, count);
        var shown = steps.of(id, Listed.window(within));
        return Map.of(
                "page",
                below(texts.text("decision.show.title", decision.number())),
                "decision",
                decision,
                "list",
                new Listed<>(count, within, shown, Map.of()),
                "errors",
                errors,
                "changes",
                warrants.covers(viewer, id));
    }

    /// The page of a decision with what is wrong with what was sent.
    ModelAndView refused(ReorganisationId id, List<FieldError> errors, Viewer viewer) {
        return new ModelAndView(
                "organisation/decision/show",
                show(id, 1, errors, viewer),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// A decision that a viewer may undo or file the paper of; any other is as good as none.
    ReorganisationId changed(long id, Viewer viewer) {
        var decision = new ReorganisationId(id);
        if (!warrants.covers(viewer, decision)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return decision;
    }

    private Page below(String title) {
        return Page.in("units", title)
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("decision.index.title"), "/reorganisations");
    }
}
