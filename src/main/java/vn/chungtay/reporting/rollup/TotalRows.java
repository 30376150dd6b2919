package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.period.Round;

/// Live totals laid out in the rows of a form, for what is held against a whole table.
@Component
@Transactional(readOnly = true)
public class TotalRows {
    private final Spans spans;
    private final Asking asking;
    private final Answers answers;

    TotalRows(Spans spans, Asking asking, Answers answers) {
        this.spans = spans;
        this.asking = asking;
        this.answers = answers;
    }

    /// The one that totals are told of.
    ///
    /// @param ofPeriod rounds of one form and period, the estimate first
    /// @param stage as in addresses; the latest that has opened when null
    public Optional<Round> latest(List<Round> ofPeriod, @Nullable String stage) {
        return spans.latest(ofPeriod, stage);
    }

    /// What a place is called on the round's day; none that was not there or is out of sight.
    public Optional<String> name(Round round, Where where, Viewer viewer) {
        return asking.find(new TotalQuestion(round, where, null), viewer)
                .map(TotalPlaces.Place::name);
    }

    /// A row for each organisation, and that of totals where a place may have several.
    public List<TotalRow> of(Round round, Where where, Viewer viewer) {
        var asked = new TotalQuestion(round, where, null);
        var divided = answers.of(asked.by(By.ORGANISATION), viewer);
        var place = divided.place();
        var found = place.isUnit() ? new Where(place.code(), null) : new Where(null, place.code());
        var rows = new ArrayList<TotalRow>();
        for (var told : divided.told()) {
            var organisation = Objects.requireNonNull(told.part()).organisation();
            rows.add(new TotalRow(round, found, organisation, told.total()));
        }
        if (!place.isUnit()) {
            var whole = answers.of(asked, viewer).told().getFirst();
            rows.add(new TotalRow(round, found, null, whole.total()));
        }
        return rows;
    }
}
