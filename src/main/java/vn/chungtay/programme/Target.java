package vn.chungtay.programme;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// A target (chỉ tiêu): thresholds on a measure, and when they are to be met. All thresholds apply.
public record Target(
        String code,
        String place,
        String title,
        Measure measure,
        List<Threshold> thresholds,
        List<String> exceptions,
        Due due,
        @Nullable Baseline baseline)
        implements Element {

    public Target {
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("Target " + code + " has no threshold");
        }
        thresholds = List.copyOf(thresholds);
        exceptions = List.copyOf(exceptions);
    }

    /// What is measured under one of its thresholds: of a sector what is told of it alone.
    public Measure measure(Threshold threshold) {
        var sides = threshold.of();
        return sides == null ? measure : measure.of(sides);
    }

    /// What is measured under any of its thresholds, once each.
    public List<Measure> measures() {
        return thresholds.stream().map(this::measure).distinct().toList();
    }

    @Override
    public void describe(Fields fields) {
        var wording = new TargetWording(fields.texts());
        fields.with("programme.field.place", place)
                .with("programme.field.title", title)
                .with("programme.field.counts", measure.counts())
                .with("programme.field.measure", formula())
                .with("programme.field.levels", wording.levels(measure))
                .with("programme.field.thresholds", wording.thresholds(this))
                .withAll("programme.field.exceptions", exceptions)
                .with("programme.field.due", wording.due(due))
                .with("programme.field.baseline", baseline == null ? null : baseline.formula());
    }

    private String formula() {
        return Stream.concat(Stream.of(measure), measures().stream())
                .map(Measure::formula)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
