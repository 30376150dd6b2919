package vn.chungtay.reporting.target.shortfall;

import java.math.BigDecimal;
import java.util.List;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.reporting.target.shortfall.ShortfallQuestion.Shown;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.SearchText;

/// A target in a place and the units behind it.
///
/// @param place what it is called
/// @param all the target for every organisation it is set for there
/// @param chosen that of the organisation whose units are told
/// @param level of the units
/// @param units all of them, by name
public record Shortfall(
        Target target,
        Period period,
        String place,
        List<Assessment> all,
        Assessment chosen,
        By level,
        List<UnitVerdict> units) {

    public Shortfall {
        all = List.copyOf(all);
        units = List.copyOf(units);
    }

    /// Those that are asked for, in the order that is asked for.
    List<UnitVerdict> shown(ShortfallQuestion question) {
        var order = question.order();
        var words = question.q();
        return units.stream()
                .filter(one -> is(question.shown(), one))
                .filter(one -> words == null || SearchText.says(one.unit().name(), words))
                .sorted(order.by().order(order.descending()))
                .toList();
    }

    private static boolean is(Shown shown, UnitVerdict unit) {
        return shown == Shown.ALL || unit.status().name().equals(shown.name());
    }

    long count(Status status) {
        return units.stream().filter(one -> one.status() == status).count();
    }

    /// What the units that fail are short of the threshold, to the fraction.
    BigDecimal missing() {
        return gaps(Status.NOT_MET);
    }

    /// What the units that meet it have beyond the threshold.
    BigDecimal beyond() {
        return gaps(Status.MET).negate();
    }

    /// What the whole is short of the threshold; negative where it has more.
    BigDecimal gap() {
        var numerator = chosen.numerator();
        var denominator = chosen.denominator();
        return numerator == null || denominator == null
                ? BigDecimal.ZERO
                : plain(
                        chosen.threshold()
                                .share(denominator)
                                .subtract(BigDecimal.valueOf(numerator)));
    }

    /// What is neither in a unit that fails nor in one that meets it: units without a rate, and
    /// what the levels above have reported for themselves.
    BigDecimal elsewhere() {
        return plain(gap().subtract(missing()).add(beyond()));
    }

    private BigDecimal gaps(Status status) {
        return plain(
                units.stream()
                        .filter(one -> one.status() == status)
                        .map(UnitVerdict::gap)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// 7,20 is written 7,2 and 100 is not written 1E+2.
    private static BigDecimal plain(BigDecimal exact) {
        var stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
