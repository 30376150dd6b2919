package vn.chungtay.reporting.rollup;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Measure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What the live figures of a place say of a measure, organisation by organisation.
@Component
@Transactional(readOnly = true)
public class Measures {
    private final Spans spans;
    private final Answers answers;
    private final Shares shares;

    Measures(Spans spans, Answers answers, Shares shares) {
        this.spans = spans;
        this.answers = answers;
        this.shares = shares;
    }

    /// Whether a form is collected for the period, by itself or in the shorter periods in it; not
    /// for one that cannot be read.
    public boolean isCollected(Form form, MeasureQuestion asked) {
        return Period.fromCode(asked.period()) instanceof Outcome.Accepted<Period>
                && spans.find(asked.of(form, List.of())).isPresent();
    }

    /// All that a place has reported in a form, read at once.
    ///
    /// @param form that [is collected][#isCollected]
    public Read read(Form form, MeasureQuestion asked, Viewer viewer) {
        return readElements(form, List.of(), asked, viewer);
    }

    /// What a place has reported of some measures alone, which is quicker.
    ///
    /// @param form that [is collected][#isCollected]
    public Read read(Form form, Collection<Measure> some, MeasureQuestion asked, Viewer viewer) {
        var elements =
                some.stream()
                        .flatMap(measure -> elements(measure).stream())
                        .distinct()
                        .filter(element -> form.cell(element).isPresent())
                        .toList();
        return readElements(form, elements, asked, viewer);
    }

    /// @param elements all where there are none
    private Read readElements(
            Form form, List<String> elements, MeasureQuestion asked, Viewer viewer) {
        var told = new EnumMap<Organisation, Total>(Organisation.class);
        var answer = answers.of(asked.of(form, elements), viewer);
        for (var one : answer.told()) {
            var whose = answer.put().whose(one.part());
            if (whose != null) {
                told.put(whose, one.total());
            }
        }
        return new Read(
                answer,
                told,
                (element, share) -> shares.of(asked.of(form, List.of(element)), share, viewer));
    }

    /// What was reported in one form, as the latest of its rounds defines it.
    public static final class Read {
        private final Form form;
        private final Round latest;
        private final TotalPlaces.Place place;
        private final Map<Organisation, Total> told;
        private final BiFunction<String, ShareQuestion, Shares.Shared> sharing;

        private Read(
                Answers.Answer answer,
                Map<Organisation, Total> told,
                BiFunction<String, ShareQuestion, Shares.Shared> sharing) {
            this.form = answer.span().form();
            this.latest = answer.span().latest();
            this.place = answer.place();
            this.told = told;
            this.sharing = sharing;
        }

        /// The round it was read from; of several the latest.
        public Round round() {
            return latest;
        }

        /// What the place is called.
        public String name() {
            return place.name();
        }

        /// Whose the place is; null for an area, where all have theirs.
        public @Nullable Organisation organisation() {
            return place.organisation();
        }

        /// Where the figures of a measure stand that the latest round tells of an organisation.
        public List<Place> places(Measure measure, Organisation whose) {
            var period = latest.period().code();
            return elements(measure).stream()
                    .map(one -> new Place(form.code(), period, Line.of(whose), one))
                    .toList();
        }

        /// Both sides, of each organisation that is asked for them; of none where the form asked
        /// for something else when its round opened.
        public Map<Organisation, Sides> of(Measure measure) {
            if (!asksFor(form, measure)) {
                return Map.of();
            }
            var condition = measure.condition();
            return condition != null && countsUnits(measure, form)
                    ? holding(condition, share(measure))
                    : read(total -> Measures.sides(measure, form, total));
        }

        private Map<Organisation, Sides> read(Function<Total, Optional<Sides>> sides) {
            var found = new EnumMap<Organisation, Sides>(Organisation.class);
            told.forEach((organisation, total) ->
                    sides.apply(total).ifPresent(both -> found.put(organisation, both)));
            return found;
        }

        /// A unit counts with all that is below it.
        private Map<Organisation, Sides> holding(Measure.Condition condition, ShareQuestion share) {
            var found = new EnumMap<Organisation, Sides>(Organisation.class);
            for (var one : sharing.apply(condition.element(), share).told()) {
                var whose = one.part() == null ? null : one.part().organisation();
                var count = one.count();
                if (whose != null && count.units() > 0) {
                    found.put(whose, sides(count));
                }
            }
            return found;
        }
    }

    /// Whether the units have to be gone through one by one: what each of them answers with yes or
    /// no for itself is told by the sum already.
    static boolean countsUnits(Measure measure, Form form) {
        var condition = measure.condition();
        return condition != null
                && !(condition.atLeast() == 1
                        && isYesOrNo(form.cell(condition.element()).orElseThrow()));
    }

    /// Which units are gone through: those of the level that the law names, of the grassroots where
    /// it names no one level.
    static ShareQuestion share(Measure measure) {
        var condition = Objects.requireNonNull(measure.condition());
        var levels = measure.levels();
        var level = levels.size() == 1 ? levels.getFirst().name() : null;
        return new ShareQuestion(level, String.valueOf(condition.atLeast()), null);
    }

    /// Both sides as a total has them; none where nobody in it is asked for them.
    static Optional<Sides> sides(Measure measure, Form form, Total total) {
        var condition = measure.condition();
        if (condition != null) {
            var cell = form.cell(condition.element()).orElseThrow();
            var units = total.unitsExpected(cell);
            var holding = sum(List.of(cell), total);
            return units == 0
                    ? Optional.empty()
                    : Optional.of(new Sides(holding, units, total.unitsReported(cell)));
        }
        var above = cells(measure.numerator(), form);
        var below = cells(measure.denominator(), form);
        var all = Stream.concat(above.stream(), below.stream()).toList();
        if (all.stream().allMatch(cell -> total.unitsExpected(cell) == 0)) {
            return Optional.empty();
        }
        var reported = all.stream().mapToLong(total::unitsReported).max().orElse(0);
        return Optional.of(new Sides(sum(above, total), sum(below, total), reported));
    }

    /// Where units are counted.
    static Sides sides(Shares.Count count) {
        return new Sides(count.holding(), count.units(), count.reported());
    }

    private static List<Cell> cells(List<String> elements, Form form) {
        return elements.stream().flatMap(one -> form.cell(one).stream()).toList();
    }

    /// What was reported of them, added up; what applies nowhere counts nothing.
    private static long sum(List<Cell> cells, Total total) {
        return cells.stream()
                .map(total::value)
                .filter(Quantity.Known.class::isInstance)
                .mapToLong(known -> ((Quantity.Known) known).amount())
                .reduce(0, Math::addExact);
    }

    private static boolean isYesOrNo(Cell cell) {
        return cell.type() == CellType.CHOICE
                && cell.choices().stream().allMatch(c -> c.value() == 0 || c.value() == 1);
    }

    /// @param numerator as far as it was reported
    /// @param denominator 0 while nothing was reported
    /// @param reported how many units have answered
    public record Sides(long numerator, long denominator, long reported) {}

    /// Which live figures are asked for, as it is written in an address.
    ///
    /// @param period code of a period
    /// @param stage `estimate` or `final`; the final figures where their round has opened
    /// @param unit code of a unit; where neither is given, what the viewer works for
    /// @param area code of an area
    public record MeasureQuestion(
            String period, @Nullable String stage, @Nullable String unit, @Nullable String area) {

        TotalQuestion of(Form form, List<String> elements) {
            return new TotalQuestion(
                    form.code(),
                    period,
                    stage,
                    unit,
                    area,
                    By.ORGANISATION.name(),
                    null,
                    null,
                    elements);
        }
    }

    /// The form that asks for all a measure is about, and that units fill in.
    public static Optional<Form> formOf(Measure measure, List<Form> forms) {
        return forms.stream()
                .filter(form -> form.schedule().isPresent())
                .filter(form -> asksFor(form, measure))
                .findFirst();
    }

    static boolean asksFor(Form form, Measure measure) {
        return elements(measure).stream().allMatch(one -> form.cell(one).isPresent());
    }

    static List<String> elements(Measure measure) {
        var condition = measure.condition();
        return condition == null
                ? Stream.concat(measure.numerator().stream(), measure.denominator().stream())
                        .toList()
                : List.of(condition.element());
    }
}
