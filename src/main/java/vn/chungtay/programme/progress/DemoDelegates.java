package vn.chungtay.programme.progress;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Directory;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives accounts of the demo bodies to speak for, once: the accounts are made when the application
/// is ready, and it accepts requests right after that.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class DemoDelegates {
    private final Programmes programmes;
    private final Delegates delegates;
    private final Directory directory;
    private final SampleFiles files;

    DemoDelegates(
            Programmes programmes, Delegates delegates, Directory directory, SampleFiles files) {
        this.programmes = programmes;
        this.delegates = delegates;
        this.directory = directory;
        this.files = files;
    }

    @EventListener
    void load(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            programmes
                    .loadedCode()
                    .filter(programme -> delegates.of(programme).isEmpty())
                    .ifPresent(this::load);
        }
    }

    private void load(String programme) {
        for (var line : files.lines("task-delegates.csv")) {
            var body = line.getField("body");
            var from = LocalDate.parse(line.getField("from"));
            directory
                    .named(line.getField("login"))
                    .map(person -> new Delegates.Naming(programme, body, person, from))
                    .ifPresent(naming -> delegates.name(naming, null));
        }
    }
}
