package vn.chungtay.programme.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;
import vn.chungtay.shared.Period;

/// A step of the roll-out: done in one period, or again and again.
record RolloutStep(
        String code,
        String place,
        String title,
        List<String> bodies,
        @Nullable Period when,
        List<Period.Kind> every)
        implements Element {

    RolloutStep {
        bodies = List.copyOf(bodies);
        every = List.copyOf(every);
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.place", place)
                .with("programme.field.title", title)
                .withAll("programme.field.bodies", bodies)
                .with("programme.field.when", when == null ? null : when.label())
                .withAll(
                        "programme.field.every",
                        every.stream()
                                .map(kind -> fields.texts().text("programme.frequency." + kind))
                                .toList());
    }
}
