package vn.chungtay.reporting.paper;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Who reads and who writes the report on an area: it is written by those who accept the reports of
/// its organisations.
@Component
@Transactional(readOnly = true)
class SummaryRights {
    private final Desks desks;
    private final Areas areas;
    private final Sights sights;

    SummaryRights(Desks desks, Areas areas, Sights sights) {
        this.desks = desks;
        this.areas = areas;
        this.sights = sights;
    }

    /// One that the viewer may look at; one out of sight is not found.
    Subject reading(RoundPath path, String area, Viewer viewer) {
        return desks.round(path)
                .flatMap(round ->
                        areas.find(area, round.treeOn())
                                .filter(found ->
                                        sees(
                                                found,
                                                round.treeOn(),
                                                viewer,
                                                Permission.READ_FIGURES))
                                .map(found -> Subject.of(round, found)))
                .filter(subject -> !subject.texts().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The same for whoever may write it; refuses others.
    Subject writing(RoundPath path, String area, Viewer viewer) {
        var subject = reading(path, area, viewer);
        if (!mayWrite(subject, viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return subject;
    }

    boolean mayWrite(Subject subject, Viewer viewer) {
        var area = subject.area();
        var day = subject.round().treeOn();
        return area != null && sees(area, day, viewer, Permission.ACCEPT_REPORTS);
    }

    private boolean sees(Area area, LocalDate day, Viewer viewer, Permission permission) {
        var sight = sights.of(viewer, permission);
        return !sight.isEmpty() && sights.sees(sight, area.id(), day);
    }
}
