package vn.chungtay.reporting.target.shortfall;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.rollup.Part;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;

/// One unit under a target, with all that is below it.
record UnitVerdict(Part unit, Sides sides, Assessment assessment) {

    /// Those without a rate come last.
    static final Comparator<UnitVerdict> BY_RATE =
            Comparator.comparing(
                    UnitVerdict::value, Comparator.nullsLast(Comparator.naturalOrder()));

    private @Nullable BigDecimal value() {
        return assessment.value();
    }

    Status status() {
        return assessment.status();
    }

    /// How many more would be enough, the whole staying what it is; 0 unless the target is missed.
    long lacking() {
        return status() == Status.NOT_MET
                ? assessment.threshold().needed(sides.denominator()) - sides.numerator()
                : 0;
    }

    /// So much of its whole as the threshold says, less what the unit has: what adds up to the gap
    /// of the place. Negative where it has more.
    BigDecimal gap() {
        return gap(assessment, sides);
    }

    static BigDecimal gap(Assessment assessment, Sides sides) {
        return assessment
                .threshold()
                .share(sides.denominator())
                .subtract(BigDecimal.valueOf(sides.numerator()));
    }

    String code() {
        return unit.code();
    }
}
