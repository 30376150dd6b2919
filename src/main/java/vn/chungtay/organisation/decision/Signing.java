package vn.chungtay.organisation.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.reorganisation.Decision;
import vn.chungtay.organisation.reorganisation.Effect;
import vn.chungtay.organisation.reorganisation.EffectNotes;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.organisation.reorganisation.Reorganisations;
import vn.chungtay.organisation.reorganisation.Warrants;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Previews a decision as it was typed, or signs it.
@Component
public class Signing {
    /// What a page can bear; the sentences above count all.
    private static final int SHOWN = 200;

    private final DecisionDraft draft;
    private final Reorganisations reorganisations;
    private final Warrants warrants;
    private final EffectNotes notes;
    private final Texts texts;

    Signing(
            DecisionDraft draft,
            Reorganisations reorganisations,
            Warrants warrants,
            EffectNotes notes,
            Texts texts) {
        this.draft = draft;
        this.reorganisations = reorganisations;
        this.warrants = warrants;
        this.notes = notes;
        this.texts = texts;
    }

    /// @param signed which decision it became
    public record Result(
            Optional<ReorganisationId> signed,
            @Nullable Preview preview,
            List<FieldError> errors) {}

    /// Within what the viewer may reorganise.
    public Result tryOut(DecisionEntry form, Viewer viewer, boolean sign) {
        var read = draft.read(form, viewer);
        if (read.decision().isEmpty()) {
            return new Result(Optional.empty(), null, read.errors());
        }
        var decision = read.decision().get();
        return sign ? sign(decision, form.value("signer"), viewer) : preview(decision, viewer);
    }

    private Result preview(Decision decision, Viewer viewer) {
        return switch (reorganisations.preview(decision, warrants.of(viewer))) {
            case Outcome.Accepted<List<Effect>>(var effects) ->
                    new Result(Optional.empty(), preview(decision, effects), List.of());
            case Outcome.Refused<List<Effect>>(var reasons) -> refused(reasons);
        };
    }

    private Result sign(Decision decision, String signer, Viewer viewer) {
        return switch (reorganisations.sign(decision, signer, warrants.of(viewer))) {
            case Outcome.Accepted<ReorganisationId>(var id) ->
                    new Result(Optional.of(id), null, List.of());
            case Outcome.Refused<ReorganisationId>(var reasons) -> refused(reasons);
        };
    }

    private Preview preview(Decision decision, List<Effect> effects) {
        var day = decision.effectiveOn().minusDays(1);
        return new Preview(
                notes.of(effects),
                notes.rows(effects, SHOWN),
                Math.max(0, effects.size() - SHOWN),
                notes.held(effects, day));
    }

    private Result refused(List<Refusal> reasons) {
        var errors = reasons.stream().map(r -> new FieldError("about", texts.text(r))).toList();
        return new Result(Optional.empty(), null, errors);
    }
}
