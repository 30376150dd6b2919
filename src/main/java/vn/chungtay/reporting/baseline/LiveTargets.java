package vn.chungtay.reporting.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.baseline.Assessment.Outcome;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.Measures;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// Holds the targets of the current programme against what units have reported so far.
@Component
@Transactional(readOnly = true)
class LiveTargets {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final Measures measures;
    private final Texts texts;

    LiveTargets(Programmes programmes, Forms forms, Rounds rounds, Measures measures, Texts texts) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.measures = measures;
        this.texts = texts;
    }

    /// The periods that something has been asked of units for, and the years they lie in; the
    /// latest first.
    List<Period> periods() {
        return programmes.currentCode().stream()
                .flatMap(programme -> rounds.of(programme).stream())
                .filter(round -> round.on(rounds.today()) != Round.State.UPCOMING)
                .map(Round::period)
                .filter(period -> period.kind() != Period.Kind.TERM)
                .flatMap(period -> Stream.of(period, Period.ofYear(period.firstDay().getYear())))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// The place, where anything is collected for the period.
    Optional<Measures.Asked> place(MeasureQuestion asked, Viewer viewer) {
        return all().stream()
                .filter(form -> isCollected(form, asked))
                .findFirst()
                .map(form -> measures.place(form, asked, viewer));
    }

    /// Every target for every organisation it is set for, in the order of the programme; of a unit
    /// for its own.
    List<Assessment> of(MeasureQuestion asked, Viewer viewer) {
        var all = all();
        var own = place(asked, viewer).map(Measures.Asked::organisation).orElse(null);
        var read = new HashMap<String, Measures.Read>();
        all.stream()
                .filter(form -> isCollected(form, asked))
                .forEach(form -> read.put(form.code(), measures.read(form, asked, viewer)));
        return programmes.currentCode().stream()
                .flatMap(programme -> programmes.targets(programme).stream())
                .flatMap(target -> of(target, Measures.formOf(target.measure(), all), read))
                .filter(one -> own == null || own == one.organisation())
                .map(one -> one.in(asked.period()))
                .toList();
    }

    private List<Form> all() {
        return programmes.currentCode().map(forms::of).orElse(List.of());
    }

    private Stream<Held> of(Target target, Optional<Form> form, Map<String, Measures.Read> read) {
        var sides = form.map(one -> read.get(one.code())).map(one -> one.of(target.measure()));
        return Arrays.stream(Organisation.values())
                .flatMap(organisation ->
                        target.thresholds().stream()
                                .filter(t -> t.organisations().contains(organisation))
                                .map(threshold ->
                                        new Held(
                                                target,
                                                organisation,
                                                threshold,
                                                sides.map(s ->
                                                                outcome(
                                                                        threshold,
                                                                        s.get(organisation)))
                                                        .orElseGet(() -> uncollected(form)))));
    }

    private boolean isCollected(Form form, MeasureQuestion asked) {
        return form.schedule().isPresent() && measures.isCollected(form, asked);
    }

    private Outcome uncollected(Optional<Form> form) {
        return new Outcome.NotComputable(
                form.map(one -> texts.text("target.reason.period", one.label()))
                        .orElseGet(() -> texts.text("target.reason.form")));
    }

    private Outcome outcome(Threshold threshold, @Nullable Sides found) {
        if (threshold.sector() != null) {
            return none("target.reason.sector");
        }
        if (found == null) {
            return none("target.reason.unasked");
        }
        if (found.reported() == 0) {
            return none("target.reason.silent");
        }
        return found.denominator() == 0
                ? none("target.reason.nothing")
                : new Outcome.Divided(new Rate(found.numerator(), found.denominator()));
    }

    private Outcome none(String key) {
        return new Outcome.NotComputable(texts.text(key));
    }

    private record Held(
            Target target, Organisation organisation, Threshold threshold, Outcome outcome) {
        Assessment in(String period) {
            return new Assessment(target, organisation, period, threshold, outcome, List.of());
        }
    }
}
