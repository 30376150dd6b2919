package vn.chungtay.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.outline.ProgrammeLists;

/// Which programme this thread works on: the one that its request chose, or that somebody asks
/// about each in turn; without either the one that runs today.
@Component
class ProgrammeInUse {
    private static final ThreadLocal<Optional<String>> CHOSEN =
            ThreadLocal.withInitial(Optional::empty);

    private final CurrentProgramme loaded;
    private final ProgrammeLists lists;
    private final Clock clock;

    ProgrammeInUse(CurrentProgramme loaded, ProgrammeLists lists, Clock clock) {
        this.loaded = loaded;
        this.lists = lists;
        this.clock = clock;
    }

    Optional<String> code() {
        return CHOSEN.get().or(this::byDefault);
    }

    Optional<String> byDefault() {
        return byDefault(lists.all());
    }

    /// The one loaded last while its term lasts; then the one that has begun, the latest of them;
    /// where none runs the one loaded last.
    Optional<String> byDefault(List<Programme> held) {
        if (held.size() == 1) { // as nearly always, and each request asks
            return Optional.of(held.getFirst().code());
        }
        var today = LocalDate.now(clock);
        var last = loaded.code();
        var running = held.stream().filter(one -> one.runsOn(today)).map(Programme::code).toList();
        return last.filter(running::contains).or(() -> running.stream().findFirst()).or(() -> last);
    }

    void choose(String programme) {
        CHOSEN.set(Optional.of(programme));
    }

    void leave() {
        CHOSEN.remove();
    }

    <T> T during(String programme, Supplier<T> asking) {
        var before = CHOSEN.get();
        choose(programme);
        try {
            return asking.get();
        } finally {
            before.ifPresentOrElse(this::choose, this::leave);
        }
    }
}
