package vn.chungtay.reporting.target;

import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.Measures;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Holds the targets of the current programme against what units have reported so far.
@Component
@Transactional(readOnly = true)
public class LiveTargets {
    private final Programmes programmes;
    private final Forms forms;
    private final Rounds rounds;
    private final Measures measures;
    private final Verdicts verdicts;

    LiveTargets(
            Programmes programmes,
            Forms forms,
            Rounds rounds,
            Measures measures,
            Verdicts verdicts) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
        this.measures = measures;
        this.verdicts = verdicts;
    }

    /// The periods that something has been asked of units for, and the years they lie in; the
    /// latest first.
    public List<Period> periods() {
        return told(opened());
    }

    /// Of the rounds in which a target is asked for.
    public List<Period> periods(Target target) {
        return told(opened(target));
    }

    private static List<Period> told(Stream<Period> opened) {
        return opened.filter(period -> period.kind() != Period.Kind.TERM)
                .flatMap(period -> Stream.of(period, Period.ofYear(period.firstDay().getYear())))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// The periods of the rounds themselves in which a target is asked for, the earliest first. Of
    /// a yearly one those that end with the year, and the latest.
    public List<Period> course(Target target) {
        var all = opened(target).distinct().sorted().toList();
        var yearly = target.due().equals(new Due.Every(Period.Kind.YEAR));
        return all.stream()
                .filter(one ->
                        !yearly
                                || one.lastDay().getMonth() == Month.DECEMBER
                                || one.equals(all.getLast()))
                .toList();
    }

    private Stream<Period> opened() {
        return openedRounds().map(Round::period);
    }

    private Stream<Period> opened(Target target) {
        var form = formOf(target).map(Form::code).orElse("");
        return openedRounds().filter(round -> round.form().code().equals(form)).map(Round::period);
    }

    private Stream<Round> openedRounds() {
        return programmes.currentCode().stream()
                .flatMap(programme -> rounds.of(programme).stream())
                .filter(round -> round.on(rounds.today()) != Round.State.UPCOMING);
    }

    /// The targets of the period that is asked for, of the latest where none is; nothing until a
    /// round has opened. Refuses a period in which nothing is collected.
    public Optional<InPeriod> in(@Nullable String period, TargetQuestion where, Viewer viewer) {
        var latest = periods().stream().map(Period::code).findFirst();
        return Optional.ofNullable(period)
                .filter(_ -> latest.isPresent())
                .or(() -> latest)
                .map(code -> {
                    var found = of(where.of(code), viewer).orElseThrow(() -> none(code));
                    return new InPeriod(Period.fromCode(code).orElseThrow(), found);
                });
    }

    private static RequestRefused none(String period) {
        return new RequestRefused(
                HttpStatus.NOT_FOUND, new Refusal("target.refusal.period", List.of(period)));
    }

    /// Every target for every organisation it is set for, in the order of the programme; of a unit
    /// for its own. Nothing where no form is collected for the period.
    public Optional<Found> of(MeasureQuestion asked, Viewer viewer) {
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
                                        .toList(),
                                read.values().stream().map(Measures.Read::round).toList()));
    }

    /// One target in the same way, which is quicker; nothing where its form is not collected for
    /// the period.
    public Optional<Found> of(Target target, MeasureQuestion asked, Viewer viewer) {
        var all = all();
        return collected(target, asked)
                .map(form -> {
                    var read = measures.read(form, target.measures(), asked, viewer);
                    var found = of(target, asked.period(), all, Map.of(form.code(), read));
                    return new Found(
                            read.name(),
                            found.filter(one -> isOf(read.organisation(), one)).toList(),
                            List.of(read.round()));
                });
    }

    /// The form of a target, where it is collected for the period.
    public Optional<Form> collected(Target target, MeasureQuestion asked) {
        return formOf(target).filter(form -> measures.isCollected(form, asked));
    }

    /// The form that asks for what a target is about.
    public Optional<Form> formOf(Target target) {
        return Measures.formOf(target.measure(), all());
    }

    public Optional<Target> find(String code) {
        return targets().filter(target -> target.code().equals(code)).findFirst();
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
        var told = form.map(one -> read.get(one.code()));
        // A measure that counts units asks the database: once, however many thresholds there are.
        var measured =
                told.map(one ->
                        target.measures().stream()
                                .collect(Collectors.toMap(Function.identity(), one::of)));
        return target.thresholds().stream()
                .flatMap(threshold -> {
                    var measure = target.measure(threshold);
                    var sides = measured.map(found -> found.get(measure));
                    return threshold.organisations().stream()
                            .map(whose ->
                                    new Assessment(
                                            target,
                                            whose,
                                            period,
                                            threshold,
                                            sides.map(s -> verdicts.of(threshold, s.get(whose)))
                                                    .orElseGet(() -> verdicts.uncollected(form)),
                                            told.map(one -> one.places(measure, whose))
                                                    .orElse(List.of())));
                })
                .sorted(Comparator.comparing(Assessment::organisation));
    }

    /// What was found in a period.
    public record InPeriod(Period period, Found found) {
        public List<Assessment> assessments() {
            return found.assessments();
        }
    }

    /// @param place what it is called
    /// @param rounds it was read from, one of each form; of a longer period the latest
    public record Found(String place, List<Assessment> assessments, List<Round> rounds) {
        /// The round that most targets are read from.
        public Optional<Round> round() {
            return rounds.stream().max(Comparator.comparing(this::behind));
        }

        private long behind(Round round) {
            return assessments.stream()
                    .flatMap(one -> one.from().stream().limit(1))
                    .filter(place -> place.form().equals(round.form().code()))
                    .count();
        }
    }
}
