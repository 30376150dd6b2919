package vn.chungtay.programme.target;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.Baseline;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Target;
import vn.chungtay.shared.Period;

/// A row of table `target`.
record TargetRow(
        String code,
        String place,
        String title,
        Measure.Kind measureKind,
        String counts,
        @Nullable String conditionElement,
        @Nullable Integer conditionAtLeast,
        String dueKind,
        @Nullable String dueBy,
        @Nullable String dueEvery,
        @Nullable String baselineForm,
        @Nullable String baselineRate) {

    private static final String BY = "BY";
    private static final String EVERY = "EVERY";
    private static final String STANDING = "STANDING";

    static String kindOf(Due due) {
        return switch (due) {
            case Due.By _ -> BY;
            case Due.Every _ -> EVERY;
            case Due.Standing _ -> STANDING;
        };
    }

    Target target(TargetLists.Listed listed) {
        return new Target(
                code,
                place,
                title,
                measure(listed),
                listed.thresholds(code),
                listed.exceptions(code),
                due(),
                baseline(listed));
    }

    private Measure measure(TargetLists.Listed listed) {
        var condition =
                conditionElement == null || conditionAtLeast == null
                        ? null
                        : new Measure.Condition(conditionElement, conditionAtLeast);
        return new Measure(
                measureKind,
                counts,
                listed.levels(code),
                listed.elements(code, TargetLists.Role.NUMERATOR),
                listed.elements(code, TargetLists.Role.DENOMINATOR),
                condition);
    }

    private Due due() {
        return switch (dueKind) {
            case BY -> new Due.By(Period.fromCode(Objects.requireNonNull(dueBy)).orElseThrow());
            case EVERY -> new Due.Every(Period.Kind.valueOf(Objects.requireNonNull(dueEvery)));
            case STANDING -> new Due.Standing();
            default -> throw new IllegalStateException("Target " + code + " is due " + dueKind);
        };
    }

    private @Nullable Baseline baseline(TargetLists.Listed listed) {
        return baselineForm == null
                ? null
                : new Baseline(
                        baselineForm,
                        listed.elements(code, TargetLists.Role.BASELINE_NUMERATOR),
                        listed.elements(code, TargetLists.Role.BASELINE_DENOMINATOR),
                        baselineRate,
                        listed.notComputable(code));
    }
}
