package vn.chungtay.reporting.baseline;

import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /// Every target for every organisation it is set for, in the order of the programme; of a unit
    /// for its own. Nothing where no form is collected for the period.
    Optional<Found> of(MeasureQuestion asked, Viewer viewer) {
        var all = all();
        var read = new LinkedHashMap<String, Measures.Read>();
        all.stream()
                .filter(form -> form.schedule().isPresent() && measures.isCollected(form, asked))
                .forEach(form -> read.put(form.code(), measures.read(form, asked, viewer)));
        return read.values().stream()
                .findFirst()
                .map(first ->
                        new Found(
                                first.name(),
                                targets()
                                        .flatMap(t -> of(t, asked.period(), all, read))
                                        .filter(one -> isOf(first.organisation(), one))
                                        .toList()));
    }

    private Stream<Target> targets() {
        return programmes.currentCode().stream().flatMap(p -> programmes.targets(p).stream());
    }

    private static boolean isOf(@Nullable Organisation own, Assessment assessment) {
        return own == null || own == assessment.organisation();
    }

    private List<Form> all() {
        return programmes.currentCode().map(forms::of).orElse(List.of());
    }

    private Stream<Assessment> of(
            Target target, String period, List<Form> all, Map<String, Measures.Read> read) {
        var form = Measures.formOf(target.measure(), all);
        var sides = form.map(one -> read.get(one.code())).map(one -> one.of(target.measure()));
        return target.thresholds().stream()
                .flatMap(threshold ->
                        threshold.organisations().stream()
                                .map(organisation ->
                                        new Assessment(
                                                target,
                                                organisation,
                                                period,
                                                threshold,
                                                sides.map(s ->
                                                                outcome(
                                                                        threshold,
                                                                        s.get(organisation)))
                                                        .orElseGet(() -> uncollected(form)),
                                                List.of())))
                .sorted(Comparator.comparing(Assessment::organisation));
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
        if (found.denominator() == 0) {
            return none("target.reason.nothing");
        }
        return found.numerator() > found.denominator()
                ? none("target.reason.part", found.numerator(), found.denominator())
                : new Outcome.Divided(new Rate(found.numerator(), found.denominator()));
    }

    private Outcome none(String key, Object... arguments) {
        return new Outcome.NotComputable(texts.text(key, arguments));
    }

    /// @param place what it is called
    record Found(String place, List<Assessment> assessments) {}
}
