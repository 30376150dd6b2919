package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Understands what an address asks, within what a viewer has in sight.
@Component
class Asking {
    private final Spans spans;
    private final TotalPlaces places;

    Asking(Spans spans, TotalPlaces places) {
        this.spans = spans;
        this.places = places;
    }

    Put put(TotalQuestion asked, Viewer viewer) {
        if (asked.asksOfTwoPlaces()) {
            throw TotalQuestion.refused("rollup.refusal.place");
        }
        var span = spans.of(asked);
        var on = spans.on(asked, span);
        var place = place(asked, day(asked, span), viewer);
        var question =
                Question.all(span.latest(), place.scope())
                        .of(asked.one())
                        .by(asked.division())
                        .on(on);
        return new Put(span, question, place);
    }

    /// The place a question about a round is asked of, if it was there on the day of the round.
    Optional<TotalPlaces.Place> find(TotalQuestion asked, Viewer viewer) {
        return places.find(asked.unit(), asked.area(), spans.of(asked).latest().treeOn(), viewer);
    }

    /// Whether anything is told of the period, and the place was there.
    boolean isThere(TotalQuestion asked, Viewer viewer) {
        return spans.find(asked)
                .flatMap(span -> places.find(asked.unit(), asked.area(), day(asked, span), viewer))
                .isPresent();
    }

    private LocalDate day(TotalQuestion asked, Span span) {
        var on = spans.on(asked, span);
        return on == null ? span.latest().treeOn() : on;
    }

    private TotalPlaces.Place place(TotalQuestion asked, LocalDate day, Viewer viewer) {
        return places.find(asked.unit(), asked.area(), day, viewer)
                .orElseThrow(() -> unseen(asked.unit() == null ? asked.area() : asked.unit()));
    }

    /// The same for what there is not and for what is out of sight.
    private static RequestRefused unseen(@Nullable String place) {
        return new RequestRefused(
                HttpStatus.NOT_FOUND,
                place == null
                        ? new Refusal("rollup.refusal.nowhere", List.of())
                        : new Refusal("rollup.refusal.unseen", List.of(place)));
    }

    /// @param question of the latest round
    record Put(Span span, Question question, TotalPlaces.Place place) {

        /// The code of a part, or of the whole place.
        String code(@Nullable Part part) {
            return part == null || question.by() == By.ORGANISATION ? place.code() : part.code();
        }

        /// Whose units a part is made of; null for those of all.
        @Nullable Organisation whose(@Nullable Part part) {
            if (part != null && part.organisation() != null) {
                return part.organisation();
            }
            var own = place.organisation();
            return own == null ? question.organisation() : own;
        }
    }
}
