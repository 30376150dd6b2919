package vn.chungtay.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.loading.Shelf;

/// The programmes that are held, for other modules to read.
@Component
@Transactional(readOnly = true)
public class Programmes {
    private final ProgrammeInUse inUse;
    private final CurrentProgramme loaded;
    private final Shelf<Programme> programmes;
    private final Shelf<Target> targets;

    Programmes(
            ProgrammeInUse inUse,
            CurrentProgramme loaded,
            Shelf<Programme> programmes,
            Shelf<Target> targets) {
        this.inUse = inUse;
        this.loaded = loaded;
        this.programmes = programmes;
        this.targets = targets;
    }

    /// The programme that is asked about, see [ProgrammeInUse]; nothing until one has been loaded.
    public Optional<Programme> current() {
        return currentCode().flatMap(this::find);
    }

    /// Its code alone, where nothing else is asked of it.
    public Optional<String> currentCode() {
        return inUse.code();
    }

    /// Asks something while a programme is the one that is asked about, outside of any request.
    public <T> T during(String programme, Supplier<T> asking) {
        return inUse.during(programme, asking);
    }

    /// The one whose folder was loaded last, whichever runs or is asked about: the one that samples
    /// belong to.
    public Optional<String> loadedCode() {
        return loaded.code();
    }

    public Optional<Programme> find(String code) {
        return programmes.all(code).stream().findFirst();
    }

    /// The targets of a programme, in the order of the document.
    public List<Target> targets(String programme) {
        return targets.all(programme);
    }
}
