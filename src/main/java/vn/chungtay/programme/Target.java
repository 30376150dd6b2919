package vn.chungtay.programme;

import java.util.List;
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

    @Override
    public void describe(Fields fields) {
        var wording = new TargetWording(fields.texts());
        fields.with("programme.field.place", place)
                .with("programme.field.title", title)
                .with("programme.field.counts", measure.counts())
                .with("programme.field.measure", measure.formula())
                .with("programme.field.levels", wording.levels(measure))
                .with("programme.field.thresholds", wording.thresholds(this))
                .withAll("programme.field.exceptions", exceptions)
                .with("programme.field.due", wording.due(due))
                .with("programme.field.baseline", baseline == null ? null : baseline.formula());
    }
}
