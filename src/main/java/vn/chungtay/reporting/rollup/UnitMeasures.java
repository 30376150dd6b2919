package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Measure;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.reporting.rollup.Measures.Sides;

/// What the live figures of a place say of a measure, unit by unit.
@Component
@Transactional(readOnly = true)
public class UnitMeasures {
    private final Asking asking;
    private final SpanTotals totals;
    private final Memberships memberships;
    private final Parts parts;

    UnitMeasures(Asking asking, SpanTotals totals, Memberships memberships, Parts parts) {
        this.asking = asking;
        this.totals = totals;
        this.memberships = memberships;
        this.parts = parts;
    }

    /// The units of a level in a place that are asked for the measure, each with all that is below
    /// it, in the order of their names.
    ///
    /// @param form that [is collected][Measures#isCollected] for the period
    public List<OfUnit> of(Form form, Measure measure, UnitsAsked asked, Viewer viewer) {
        var elements = Measures.elements(measure);
        var question = asked.of().of(form, elements);
        var put = asking.put(question, viewer);
        var opened = put.span().form();
        if (!Measures.asksFor(opened, measure)) {
            return List.of();
        }
        var everywhere =
                Question.all(put.span().latest(), Scope.EVERYWHERE)
                        .by(level(measure, opened, asked.level()))
                        .of(asked.organisation())
                        .only(question.places(opened))
                        .on(put.question().on());
        var here = memberships.standing(put.question().by(null).of(asked.organisation()));
        var found = totals.of(everywhere, put.span());
        found.keySet().removeIf(unit -> here.key(unit) == null);
        return told(everywhere, found, sides(measure, opened));
    }

    /// The level whose units are told: the one that was asked for, unless the law counts the units
    /// of another.
    public static By level(Measure measure, Form form, By asked) {
        return Measures.countsUnits(measure, form) ? Measures.share(measure).unitsAt() : asked;
    }

    private List<OfUnit> told(
            Question question, Map<Long, Total> found, Function<Total, Optional<Sides>> sides) {
        var told = new ArrayList<OfUnit>();
        parts.of(question, found.keySet())
                .forEach((unit, part) -> {
                    var total = found.get(unit);
                    if (total != null) {
                        sides.apply(total).ifPresent(both -> told.add(new OfUnit(part, both)));
                    }
                });
        return told;
    }

    /// A unit that the law counts is one of one, or none of one.
    private static Function<Total, Optional<Sides>> sides(Measure measure, Form form) {
        if (!Measures.countsUnits(measure, form)) {
            return total -> Measures.sides(measure, form, total);
        }
        var element = Measures.elements(measure).getFirst();
        var condition = Measures.share(measure).condition(form, element).orElseThrow();
        return total -> {
            if (!condition.concerns(total)) {
                return Optional.empty();
            }
            var holds = condition.holds(total);
            return Optional.of(
                    new Sides(holds.orElse(false) ? 1 : 0, 1, holds.isPresent() ? 1 : 0));
        };
    }

    /// Which units are asked for.
    ///
    /// @param of of which place and period
    public record UnitsAsked(MeasureQuestion of, Organisation organisation, By level) {}

    /// A unit with both sides of the measure.
    public record OfUnit(Part unit, Sides sides) {}
}
