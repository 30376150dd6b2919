package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.web.RequestRefused;

/// Answers what was asked in an address, within what a viewer has in sight.
@Component
@Transactional(readOnly = true)
class Answers {
    private final Programmes programmes;
    private final Rounds rounds;
    private final TotalPlaces places;
    private final Totals totals;
    private final Parts parts;

    Answers(Programmes programmes, Rounds rounds, TotalPlaces places, Totals totals, Parts parts) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.places = places;
        this.totals = totals;
        this.parts = parts;
    }

    /// The totals, part by part in the order of their names.
    public Answer of(TotalQuestion asked, Viewer viewer) {
        var round = round(asked);
        var place = place(asked, round, viewer);
        var question =
                Question.all(round, place.scope())
                        .of(asked.one())
                        .by(asked.division())
                        .on(asked.isConverted() ? rounds.today() : null);
        var found = totals.of(question);
        var told = new ArrayList<Answer.Told>();
        if (question.by() == null) {
            told.add(new Answer.Told(null, found.getOrDefault(0L, new Total(question, Map.of()))));
        } else {
            parts.of(question, found.keySet())
                    .forEach((key, part) ->
                            told.add(
                                    new Answer.Told(part, Objects.requireNonNull(found.get(key)))));
        }
        return new Answer(question, place, told);
    }

    /// The round that is asked for; without a stage the latest that has opened.
    Round round(TotalQuestion asked) {
        var programme = programmes.current();
        if (asked.asksOfTwoPlaces()) {
            throw TotalQuestion.refused("rollup.refusal.place");
        }
        if (asked.form() == null || asked.period() == null || programme.isEmpty()) {
            throw TotalQuestion.refused("rollup.refusal.round");
        }
        var period =
                switch (Period.fromCode(asked.period())) {
                    case Outcome.Accepted<Period>(var read) -> read;
                    case Outcome.Refused<Period> refused ->
                            throw new RequestRefused(refused.reasons().getFirst());
                };
        var all = rounds.ofPeriod(programme.get().code(), asked.form(), period);
        return all.stream()
                .filter(round -> isAsked(round, asked.stage()))
                .max(Comparator.comparing(Round::stage))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isAsked(Round round, @Nullable String stage) {
        return stage == null
                ? round.stage() == Stage.ESTIMATE || !round.opensOn().isAfter(rounds.today())
                : Round.word(round.stage()).equals(stage);
    }

    private TotalPlaces.Place place(TotalQuestion asked, Round round, Viewer viewer) {
        LocalDate day = asked.isConverted() ? rounds.today() : round.treeOn();
        return places.find(asked.unit(), asked.area(), day, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What a question came to.
    record Answer(Question question, TotalPlaces.Place place, List<Told> told) {
        Round round() {
            return question.round();
        }

        /// @param part null where nothing is divided
        record Told(@Nullable Part part, Total total) {}
    }
}
