package vn.chungtay.upkeep;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hands what modules let be watched to whatever collects figures. One that cannot be read is no
/// number for that reading and spoils no other.
@Component
class Instruments implements MeterBinder {
    private final ObjectProvider<Vital> vitals;
    private final StatementWatch statements;

    Instruments(ObjectProvider<Vital> vitals, StatementWatch statements) {
        this.vitals = vitals;
        this.statements = statements;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        vitals.orderedStream()
                .flatMap(vital -> vital.measures().stream())
                .forEach(measure ->
                        Gauge.builder(measure.name(), () -> measure.value().get())
                                .description(measure.meaning())
                                .register(registry));
        count(registry, "chungtay.statements.slow", statements.slow());
        count(registry, "chungtay.statements.cut", statements.cutOff());
    }

    private static void count(MeterRegistry registry, String name, LongAdder many) {
        FunctionCounter.builder(name, many, LongAdder::doubleValue)
                .description("Statements that took longer than a limit, since the start")
                .register(registry);
    }
}
