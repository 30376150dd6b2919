package vn.chungtay.reporting.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.shared.Refusal;

/// Who reads and who writes at a desk, and whether anything can be written there now.
@Component
public class DeskRights {
    private final Desks desks;
    private final Sights sights;
    private final List<EntryLock> locks;

    DeskRights(Desks desks, Sights sights, List<EntryLock> locks) {
        this.desks = desks;
        this.sights = sights;
        this.locks = List.copyOf(locks);
    }

    /// A desk that the viewer may look at; one out of sight is not found.
    @Transactional(readOnly = true)
    public Desk reading(RoundPath path, String unit, Viewer viewer) {
        return desks.find(path, unit, viewer, Permission.READ_FIGURES)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The same for whoever may write there; refuses others.
    @Transactional(readOnly = true)
    public Desk writing(RoundPath path, String unit, Viewer viewer) {
        var desk = reading(path, unit, viewer);
        if (!mayWrite(desk, viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return desk;
    }

    public boolean mayWrite(Desk desk, Viewer viewer) {
        var sight = sights.of(viewer, Permission.ENTER_FIGURES);
        return !sight.isEmpty() && sights.sees(sight, desk.unit().id(), desk.round().treeOn());
    }

    /// Why nobody can write there now. Asked within the transaction that saves.
    public Optional<Refusal> whyClosed(Desk desk) {
        return locks.stream()
                .flatMap(lock -> lock.whyClosed(desk.round(), desk.unit().id()).stream())
                .findFirst();
    }
}
