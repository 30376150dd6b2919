package vn.chungtay.reporting.target.glance;

import java.math.BigDecimal;
import java.util.Locale;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.shared.Rate;

/// How a target stands, in so many steps as can be told apart without colour.
public enum Heat {
    MET("✓"),
    /// Nine tenths of the threshold are there.
    NEAR("△"),
    FAR("✕"),
    UNKNOWN("?"),
    /// Nobody is there who could meet it.
    NOBODY("–");

    private static final BigDecimal NEAR_ENOUGH = new BigDecimal("0.9");

    private final String mark;

    Heat(String mark) {
        this.mark = mark;
    }

    public static Heat of(Assessment assessment) {
        if (assessment.status() == Status.MET) {
            return MET;
        }
        return switch (assessment.outcome()) {
            case Outcome.Divided(Rate rate) -> near(rate, assessment) ? NEAR : FAR;
            case Outcome.Printed(BigDecimal percent) ->
                    percent.compareTo(near(assessment)) >= 0 ? NEAR : FAR;
            case Outcome.NotComputable _ -> UNKNOWN;
        };
    }

    /// What a cell of the targets can be.
    static Heat[] ofTargets() {
        return new Heat[] {MET, NEAR, FAR, UNKNOWN};
    }

    private static boolean near(Rate rate, Assessment assessment) {
        return rate.isAtLeast(near(assessment));
    }

    private static BigDecimal near(Assessment assessment) {
        return assessment.threshold().percent().multiply(NEAR_ENOUGH);
    }

    /// The same for the eye that sees no colours.
    public String mark() {
        return mark;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
