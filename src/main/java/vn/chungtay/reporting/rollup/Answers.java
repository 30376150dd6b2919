package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;

/// Answers what was asked in an address, within what a viewer has in sight.
@Component
@Transactional(readOnly = true)
class Answers {
    private final Asking asking;
    private final SpanTotals totals;
    private final Parts parts;

    Answers(Asking asking, SpanTotals totals, Parts parts) {
        this.asking = asking;
        this.totals = totals;
        this.parts = parts;
    }

    /// The totals, part by part in the order of their names.
    public Answer of(TotalQuestion asked, Viewer viewer) {
        var put = asking.put(asked, viewer);
        var question = put.question().only(asked.places(put.span().form()));
        var found = totals.of(question, put.span());
        var told = new ArrayList<Answer.Told>();
        if (question.by() == null) {
            told.add(new Answer.Told(null, found.getOrDefault(0L, new Total(question))));
        } else {
            parts.of(question, found.keySet())
                    .forEach((key, part) ->
                            told.add(
                                    new Answer.Told(part, Objects.requireNonNull(found.get(key)))));
        }
        return new Answer(put, told);
    }

    /// What a question came to.
    record Answer(Asking.Put put, List<Told> told) {
        Span span() {
            return put.span();
        }

        Question question() {
            return put.question();
        }

        TotalPlaces.Place place() {
            return put.place();
        }

        /// @param part null where nothing is divided
        record Told(@Nullable Part part, Total total) {}
    }
}
