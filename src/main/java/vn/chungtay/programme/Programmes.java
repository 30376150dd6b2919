package vn.chungtay.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.loading.Shelf;

/// The programmes that are held, for other modules to read.
@Component
@Transactional(readOnly = true)
public class Programmes {
    private final CurrentProgramme current;
    private final Shelf<Programme> programmes;
    private final Shelf<Target> targets;

    Programmes(CurrentProgramme current, Shelf<Programme> programmes, Shelf<Target> targets) {
        this.current = current;
        this.programmes = programmes;
        this.targets = targets;
    }

    /// The programme the pages show; nothing until one has been loaded.
    public Optional<Programme> current() {
        return current.code().flatMap(this::find);
    }

    /// Its code alone, where nothing else is asked of it.
    public Optional<String> currentCode() {
        return current.code();
    }

    public Optional<Programme> find(String code) {
        return programmes.all(code).stream().findFirst();
    }

    /// The targets of a programme, in the order of the document.
    public List<Target> targets(String programme) {
        return targets.all(programme);
    }
}
