package vn.chungtay.reporting.submission;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Who may do what with a report: the unit submits, the one above it answers, the party committee
/// of the area accepts. Nobody stands above the province, so its own officers sign there.
@Component
class Authority {
    private final DeskRights rights;
    private final Sights sights;
    private final Units units;

    Authority(DeskRights rights, Sights sights, Units units) {
        this.rights = rights;
        this.sights = sights;
        this.units = units;
    }

    /// A report that the viewer may read; one out of sight is not found.
    Desk find(RoundPath path, String unit, Viewer viewer) {
        return rights.reading(path, unit, viewer);
    }

    /// The same for whoever may take a step with it; refuses others.
    Desk find(RoundPath path, String unit, Viewer viewer, StepKind step) {
        var desk = find(path, unit, viewer);
        if (!steps(desk, viewer).contains(step)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return desk;
    }

    Set<StepKind> steps(Desk desk, Viewer viewer) {
        var allowed = EnumSet.noneOf(StepKind.class);
        if (rights.mayWrite(desk, viewer)) {
            allowed.add(StepKind.SUBMITTED);
            allowed.add(StepKind.WITHDRAWN);
        }
        if (sees(desk, above(desk), viewer, Permission.APPROVE_REPORTS)) {
            allowed.add(StepKind.APPROVED);
            allowed.add(StepKind.RETURNED);
            allowed.add(StepKind.REOPENED);
        }
        if (sees(desk, desk.unit(), viewer, Permission.ACCEPT_REPORTS)) {
            allowed.add(StepKind.ACCEPTED);
        }
        return allowed;
    }

    private Unit above(Desk desk) {
        var parent = desk.unit().parent();
        return parent == null
                ? desk.unit()
                : units.find(parent, desk.round().treeOn()).orElse(desk.unit());
    }

    private boolean sees(Desk desk, Unit unit, Viewer viewer, Permission permission) {
        var sight = sights.of(viewer, permission);
        return !sight.isEmpty() && sights.sees(sight, unit.id(), desk.round().treeOn());
    }
}
