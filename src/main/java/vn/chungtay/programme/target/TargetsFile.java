package vn.chungtay.programme.target;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Baseline;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Threshold;
import vn.chungtay.shared.Period;

/// `targets.yaml` as written.
record TargetsFile(List<TargetEntry> targets) {

    record TargetEntry(
            String code,
            String place,
            String title,
            MeasureEntry measure,
            List<ThresholdEntry> thresholds,
            @Nullable List<String> exceptions,
            DueEntry due,
            @Nullable BaselineEntry baseline) {}

    record MeasureEntry(
            Measure.Kind kind,
            String counts,
            @Nullable List<Measure.Level> levels,
            @Nullable List<String> numerator,
            @Nullable List<String> denominator,
            @Nullable ConditionEntry condition) {

        Measure measure() {
            return new Measure(
                    kind,
                    counts,
                    orNone(levels),
                    orNone(numerator),
                    orNone(denominator),
                    condition == null
                            ? null
                            : new Measure.Condition(condition.element(), condition.atLeast()));
        }
    }

    record ConditionEntry(String element, @JsonProperty("at_least") int atLeast) {}

    record ThresholdEntry(
            BigDecimal percent,
            boolean strict,
            @Nullable List<Organisation> organisations,
            @Nullable String sector,
            @Nullable List<String> numerator,
            @Nullable List<String> denominator) {

        Threshold threshold() {
            return new Threshold(
                    organisations == null ? List.of(Organisation.values()) : organisations,
                    sector,
                    percent,
                    strict,
                    sides());
        }

        private Threshold.@Nullable Sides sides() {
            return sector == null || numerator == null || denominator == null
                    ? null
                    : new Threshold.Sides(numerator, denominator);
        }
    }

    record DueEntry(@Nullable String by, Period.@Nullable Kind every, @Nullable Boolean standing) {}

    record BaselineEntry(
            String form,
            @Nullable List<String> numerator,
            @Nullable List<String> denominator,
            @Nullable String rate,
            @JsonProperty("not_computable") @Nullable Map<Organisation, String> notComputable) {

        Baseline baseline() {
            return new Baseline(
                    form,
                    orNone(numerator),
                    orNone(denominator),
                    rate,
                    notComputable == null ? Map.of() : notComputable);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
