package vn.chungtay.reporting.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.shared.Rate;

/// One target held against one organisation's figures of one period.
///
/// @param period code of the period
/// @param threshold the one that applies to the organisation
/// @param outcome what came of it
/// @param from the figures it was read from
public record Assessment(
        Target target,
        Organisation organisation,
        String period,
        Threshold threshold,
        Outcome outcome,
        List<Place> from) {

    /// The API's `status`.
    public enum Status {
        MET,
        NOT_MET,
        NOT_COMPUTABLE
    }

    /// Where a target stands.
    public sealed interface Outcome {

        /// Numerator and denominator are both published.
        record Divided(Rate rate) implements Outcome {}

        /// Only the rate itself is published; it is taken as printed, not as what it was rounded
        /// from.
        record Printed(BigDecimal percent) implements Outcome {}

        /// @param reason a sentence
        record NotComputable(String reason) implements Outcome {}
    }

    /// Of an organisation, or of its part in the sector that the threshold is about.
    public Whose whose() {
        return new Whose(organisation, threshold.sector());
    }

    /// What was measured: of a sector what is told of it alone.
    public Measure measure() {
        return target.measure(threshold);
    }

    /// By the legal wording: "trên" is met above the threshold only, "ít nhất" at it as well.
    public Status status() {
        return switch (outcome) {
            case Outcome.Divided(Rate rate) -> met(threshold.isMetBy(rate));
            case Outcome.Printed(BigDecimal percent) -> {
                int order = percent.compareTo(threshold.percent());
                yield met(threshold.strict() ? order > 0 : order >= 0);
            }
            case Outcome.NotComputable(_) -> Status.NOT_COMPUTABLE;
        };
    }

    private static Status met(boolean met) {
        return met ? Status.MET : Status.NOT_MET;
    }

    /// How many more would be enough, the whole staying what it is; 0 unless the target is missed.
    public long lacking() {
        return status() == Status.NOT_MET && outcome instanceof Outcome.Divided(Rate rate)
                ? threshold.needed(rate.denominator()) - rate.numerator()
                : 0;
    }

    /// In percent, unrounded as far as a decimal fraction can be; null when not computable.
    public @Nullable BigDecimal value() {
        return switch (outcome) {
            case Outcome.Divided(Rate(long numerator, long denominator)) ->
                    BigDecimal.valueOf(numerator)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
            case Outcome.Printed(BigDecimal percent) -> percent;
            case Outcome.NotComputable(_) -> null;
        };
    }

    public @Nullable Long numerator() {
        return outcome instanceof Outcome.Divided(Rate rate) ? rate.numerator() : null;
    }

    public @Nullable Long denominator() {
        return outcome instanceof Outcome.Divided(Rate rate) ? rate.denominator() : null;
    }

    public @Nullable String reason() {
        return outcome instanceof Outcome.NotComputable(String reason) ? reason : null;
    }
}
