package vn.chungtay.reporting.target;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Baseline;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// Holds the targets of the current programme against what its annex printed.
@Component
class Baselines {

    private final Programmes programmes;
    private final Forms forms;
    private final PublishedFigures figures;
    private final Texts texts;

    Baselines(Programmes programmes, Forms forms, PublishedFigures figures, Texts texts) {
        this.programmes = programmes;
        this.forms = forms;
        this.figures = figures;
        this.texts = texts;
    }

    /// The targets of the current programme; none when none is loaded.
    List<Target> targets() {
        return programmes.current().map(p -> programmes.targets(p.code())).orElse(List.of());
    }

    /// What the annex says at this moment; empty when no programme is loaded.
    Optional<Snapshot> current() {
        return programmes.current().map(p -> snapshot(p.code()));
    }

    private Snapshot snapshot(String programme) {
        return new Snapshot(
                programmes.targets(programme),
                forms.of(programme),
                new Figures(figures.of(programme)));
    }

    /// Targets, tables and figures read together.
    final class Snapshot {

        private final List<Target> targets;
        private final List<Form> forms;
        private final Figures these;

        private Snapshot(List<Target> targets, List<Form> forms, Figures these) {
            this.targets = targets;
            this.forms = forms;
            this.these = these;
        }

        List<Target> targets() {
            return targets;
        }

        /// The periods that the tables behind the targets print, earliest first.
        List<String> periods() {
            return forms.stream()
                    .filter(f -> targets.stream().anyMatch(t -> uses(t, f)))
                    .flatMap(f -> f.periods().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /// Every target for every organisation it is set for, in the order of the programme.
        List<Assessment> of(String period) {
            return targets.stream().flatMap(t -> of(t, period)).toList();
        }

        private Stream<Assessment> of(Target target, String period) {
            return Arrays.stream(Organisation.values())
                    .flatMap(o ->
                            applying(target, o).map(new Reading(target, o, period, these)::under));
        }
    }

    private static boolean uses(Target target, Form form) {
        Baseline baseline = target.baseline();
        return baseline != null && baseline.form().equals(form.code());
    }

    private static Stream<Threshold> applying(Target target, Organisation organisation) {
        return target.thresholds().stream().filter(t -> t.organisations().contains(organisation));
    }

    /// Where the figures of one target, organisation and period stand.
    private final class Reading {

        private final Target target;
        private final Organisation organisation;
        private final String period;
        private final Figures these;

        Reading(Target target, Organisation organisation, String period, Figures these) {
            this.target = target;
            this.organisation = organisation;
            this.period = period;
            this.these = these;
        }

        Assessment under(Threshold threshold) {
            Baseline baseline = target.baseline();
            return baseline == null
                    ? assessment(threshold, none("baseline.reason.no-table"), List.of())
                    : assessment(threshold, outcome(baseline), places(baseline));
        }

        private Assessment assessment(Threshold threshold, Outcome outcome, List<Place> from) {
            return new Assessment(target, organisation, period, threshold, outcome, from);
        }

        private Outcome outcome(Baseline baseline) {
            String reason = baseline.notComputable().get(organisation);
            if (reason != null) {
                return new Outcome.NotComputable(reason);
            }
            return baseline.rate() == null ? divided(baseline) : printed(baseline.rate());
        }

        private Outcome printed(String rate) {
            return these.at(new Place(form(), period, Line.of(organisation), rate))
                    .<Outcome>map(f -> new Outcome.Printed(f.amount()))
                    .orElseGet(() -> none("baseline.reason.blank"));
        }

        private Outcome divided(Baseline baseline) {
            List<Long> numerator = counts(baseline.numerator());
            List<Long> denominator = counts(baseline.denominator());
            long whole = sum(denominator);
            return numerator.isEmpty() || whole == 0
                    ? none("baseline.reason.blank")
                    : new Outcome.Divided(new Rate(sum(numerator), whole));
        }

        private List<Long> counts(List<String> elements) {
            return places(elements).map(these::count).filter(Objects::nonNull).toList();
        }

        private List<Place> places(Baseline baseline) {
            String rate = baseline.rate();
            return rate == null
                    ? Stream.concat(places(baseline.numerator()), places(baseline.denominator()))
                            .toList()
                    : places(List.of(rate)).toList();
        }

        private Stream<Place> places(List<String> codes) {
            return codes.stream().map(c -> new Place(form(), period, Line.of(organisation), c));
        }

        private String form() {
            return Objects.requireNonNull(target.baseline()).form();
        }

        private Outcome none(String key) {
            return new Outcome.NotComputable(texts.text(key));
        }

        private static long sum(List<Long> counts) {
            return counts.stream().mapToLong(Long::longValue).reduce(0L, Math::addExact);
        }
    }
}
