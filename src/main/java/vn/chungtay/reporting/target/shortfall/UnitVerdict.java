package vn.chungtay.reporting.target.shortfall;

import java.math.BigDecimal;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.rollup.Part;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;

/// One unit under a target, with all that is below it.
///
/// @param place among the units by name
public record UnitVerdict(int place, Part unit, Sides sides, Assessment assessment) {

    public Status status() {
        return assessment.status();
    }

    long lacking() {
        return assessment.lacking();
    }

    /// So much of its whole as the threshold says, less what the unit has: what adds up to the gap
    /// of the place. Negative where it has more.
    BigDecimal gap() {
        return assessment
                .threshold()
                .share(sides.denominator())
                .subtract(BigDecimal.valueOf(sides.numerator()));
    }

    /// Whether it has not answered; where the law counts units, it counts as one that fails.
    boolean isSilent() {
        return sides.reported() == 0;
    }

    public String code() {
        return unit.code();
    }
}
