package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Finds the rounds that an address asks totals of.
@Component
class Spans {
    private final Programmes programmes;
    private final Rounds rounds;

    Spans(Programmes programmes, Rounds rounds) {
        this.programmes = programmes;
        this.rounds = rounds;
    }

    /// The round of the period, without a stage the latest that has opened; where the period has
    /// none, those of the periods in it.
    Span of(TotalQuestion asked) {
        return find(asked)
                .orElseThrow(() ->
                        unknown(String.valueOf(asked.form()), String.valueOf(asked.period())));
    }

    /// The same; empty where there is no such round.
    Optional<Span> find(TotalQuestion asked) {
        var programme = programmes.currentCode();
        var form = asked.form();
        if (form == null || asked.period() == null || programme.isEmpty()) {
            throw TotalQuestion.refused("rollup.refusal.round");
        }
        var code = programme.get();
        var period = period(asked.period());
        return latest(rounds.ofPeriod(code, form, period), asked.stage())
                .map(round -> new Span(period, List.of(round)))
                .or(() -> within(rounds.within(code, form, period), period, asked));
    }

    /// The day to whose tree units are converted; null for that of the round itself. What spans
    /// several rounds is told along the tree of its own last day.
    @Nullable LocalDate on(TotalQuestion asked, Span span) {
        if (asked.isConverted()) {
            return rounds.today();
        }
        return span.isOneRound() ? null : span.period().lastDay();
    }

    /// The periods that the same may be asked for, the latest first: those whose rounds have
    /// opened, the years that several of them lie in, and the programme as a whole.
    List<Period> periods(TotalQuestion asked) {
        var programme = programmes.current().orElseThrow();
        var own =
                rounds.of(programme.code()).stream()
                        .filter(round -> round.form().code().equals(asked.form()))
                        .filter(round -> asked.stage() == null || isOf(round, asked.stage()))
                        .filter(round -> !round.opensOn().isAfter(rounds.today()))
                        .map(Round::period)
                        .collect(Collectors.toCollection(TreeSet::new));
        var longer = new TreeSet<Period>();
        own.forEach(period -> longer.add(Period.ofYear(period.firstDay().getYear())));
        term(programme).ifPresent(longer::add);
        longer.removeIf(one -> own.stream().filter(one::contains).count() < 2);
        own.addAll(longer);
        return List.copyOf(own.descendingSet());
    }

    /// The codes of the forms that have been collected.
    Stream<String> forms() {
        return programmes.currentCode().map(rounds::of).orElse(List.of()).stream()
                .map(round -> round.form().code())
                .distinct()
                .sorted();
    }

    /// The code of the latest period of a form whose round has opened.
    Optional<String> latest(String form) {
        return programmes
                .currentCode()
                .flatMap(code -> rounds.latest(code, form))
                .map(Period::code);
    }

    private static RequestRefused unknown(String form, String period) {
        return new RequestRefused(
                HttpStatus.NOT_FOUND, new Refusal("rollup.refusal.unknown", List.of(form, period)));
    }

    /// The years of a programme, from the beginning of the first.
    private static Optional<Period> term(Programme programme) {
        var from = programme.starts().firstDay().getYear();
        var until = programme.ends().lastDay().getYear();
        return from < until ? Optional.of(term(from, until)) : Optional.empty();
    }

    private static Period term(int from, int until) {
        return new Period(
                Period.Kind.TERM,
                LocalDate.of(from, Month.JANUARY, 1),
                LocalDate.of(until, Month.DECEMBER, 31));
    }

    private static Period period(String code) {
        return switch (Period.fromCode(code)) {
            case Outcome.Accepted<Period>(var read) -> read;
            case Outcome.Refused<Period> refused ->
                    throw new RequestRefused(refused.reasons().getFirst());
        };
    }

    private Optional<Span> within(List<Round> all, Period period, TotalQuestion asked) {
        var byPeriod = new LinkedHashMap<Period, List<Round>>();
        all.forEach(round ->
                byPeriod.computeIfAbsent(round.period(), _ -> new ArrayList<>()).add(round));
        var found =
                byPeriod.values().stream()
                        .flatMap(stages -> latest(stages, asked.stage()).stream())
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(period, Span.longest(found)));
    }

    /// The one of a period that is asked for; without a stage the latest that has opened.
    ///
    /// @param stages the estimate first
    Optional<Round> latest(List<Round> stages, @Nullable String stage) {
        return stages.stream()
                .filter(round -> stage == null ? isOpen(round) : isOf(round, stage))
                .reduce((_, later) -> later);
    }

    private boolean isOpen(Round round) {
        return round.stage() == Stage.ESTIMATE || !round.opensOn().isAfter(rounds.today());
    }

    private static boolean isOf(Round round, String stage) {
        return Round.word(round.stage()).equals(stage);
    }
}
