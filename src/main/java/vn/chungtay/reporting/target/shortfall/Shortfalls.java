package vn.chungtay.reporting.target.shortfall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.UnitMeasures;
import vn.chungtay.reporting.rollup.UnitMeasures.OfUnit;
import vn.chungtay.reporting.rollup.UnitMeasures.UnitsAsked;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.reporting.target.LiveTargets;
import vn.chungtay.reporting.target.Verdicts;
import vn.chungtay.reporting.target.Whose;
import vn.chungtay.shared.Period;

/// Goes through the units behind a target.
@Component
@Transactional(readOnly = true)
public class Shortfalls {
    /// Where people look first. The place may be a unit of the grassroots or lie below one, and
    /// then has branches only; what the levels above are asked for has units there alone.
    private static final List<By> WORTH_TELLING =
            List.of(By.GRASSROOTS, By.BRANCH, By.DISTRICT, By.PROVINCE);

    private final LiveTargets live;
    private final UnitMeasures measures;
    private final Verdicts verdicts;

    Shortfalls(LiveTargets live, UnitMeasures measures, Verdicts verdicts) {
        this.live = live;
        this.measures = measures;
        this.verdicts = verdicts;
    }

    /// The target that a question is about.
    Optional<Target> target(ShortfallQuestion question) {
        return live.find(question.target());
    }

    /// The periods that the target is told in, the latest first.
    public List<Period> periods(Target target) {
        return live.periods(target);
    }

    /// Nothing where the form of the target is not collected for the period, or where the place has
    /// no organisation that the target is set for.
    public Optional<Shortfall> of(
            Target target, Period period, ShortfallQuestion question, Viewer viewer) {
        var found = live.of(target, question.in(period.code()), viewer).orElse(null);
        if (found == null || found.assessments().isEmpty()) {
            return Optional.empty();
        }
        var chosen = chosen(found.assessments(), question.whose());
        var form = live.formOf(target).orElseThrow();
        var told = question.level() == null ? WORTH_TELLING : List.of(question.level());
        var first = told.getFirst();
        var units = units(form, chosen, asked(question, period, chosen, first), viewer);
        for (var level : told.subList(1, told.size())) {
            if (units.size() > 1) {
                break;
            }
            var others = units(form, chosen, asked(question, period, chosen, level), viewer);
            if (others.size() > units.size()) {
                first = level;
                units = others;
            }
        }
        return Optional.of(
                new Shortfall(
                        target,
                        period,
                        found.place(),
                        found.assessments(),
                        chosen,
                        UnitMeasures.level(chosen.measure(), form, first),
                        units));
    }

    /// That of the organisation that is asked for; otherwise one that fails, since that is what
    /// people look for.
    private static Assessment chosen(List<Assessment> all, @Nullable Whose whose) {
        return all.stream()
                .filter(one -> whose == null || whose.includes(one.whose()))
                .min(Comparator.comparing(one -> one.status() != Status.NOT_MET))
                .orElse(all.getFirst());
    }

    private static UnitsAsked asked(
            ShortfallQuestion question, Period period, Assessment chosen, By level) {
        return new UnitsAsked(question.in(period.code()), chosen.organisation(), level);
    }

    private List<UnitVerdict> units(Form form, Assessment whole, UnitsAsked asked, Viewer viewer) {
        var found = measures.of(form, whole.measure(), asked, viewer);
        return IntStream.range(0, found.size())
                .mapToObj(place -> verdict(place, whole, found.get(place)))
                .toList();
    }

    private UnitVerdict verdict(int place, Assessment whole, OfUnit one) {
        var sides = one.sides();
        var assessment =
                new Assessment(
                        whole.target(),
                        whole.organisation(),
                        whole.period(),
                        whole.threshold(),
                        verdicts.ofUnit(whole, sides),
                        List.of());
        return new UnitVerdict(place, one.unit(), sides, assessment);
    }
}
