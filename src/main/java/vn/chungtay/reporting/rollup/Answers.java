package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Viewer;

/// Answers what was asked in an address, within what a viewer has in sight.
@Component
@Transactional(readOnly = true)
class Answers {
    private final Spans spans;
    private final TotalPlaces places;
    private final SpanTotals totals;
    private final Parts parts;

    Answers(Spans spans, TotalPlaces places, SpanTotals totals, Parts parts) {
        this.spans = spans;
        this.places = places;
        this.totals = totals;
        this.parts = parts;
    }

    /// The totals, part by part in the order of their names.
    public Answer of(TotalQuestion asked, Viewer viewer) {
        if (asked.asksOfTwoPlaces()) {
            throw TotalQuestion.refused("rollup.refusal.place");
        }
        var span = spans.of(asked);
        var on = spans.on(asked, span);
        var place = place(asked, on == null ? span.latest().treeOn() : on, viewer);
        var question =
                Question.all(span.latest(), place.scope())
                        .of(asked.one())
                        .by(asked.division())
                        .on(on);
        var found = totals.of(question, span);
        var told = new ArrayList<Answer.Told>();
        if (question.by() == null) {
            told.add(new Answer.Told(null, found.getOrDefault(0L, new Total(question, Map.of()))));
        } else {
            parts.of(question, found.keySet())
                    .forEach((key, part) ->
                            told.add(
                                    new Answer.Told(part, Objects.requireNonNull(found.get(key)))));
        }
        return new Answer(span, question, place, told);
    }

    private TotalPlaces.Place place(TotalQuestion asked, LocalDate day, Viewer viewer) {
        return places.find(asked.unit(), asked.area(), day, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What a question came to.
    ///
    /// @param question of the latest round
    record Answer(Span span, Question question, TotalPlaces.Place place, List<Told> told) {
        /// @param part null where nothing is divided
        record Told(@Nullable Part part, Total total) {}
    }
}
