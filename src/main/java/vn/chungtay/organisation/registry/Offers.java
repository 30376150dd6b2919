package vn.chungtay.organisation.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;

/// Knows what to offer on the page of a unit or an area.
@Component
class Offers {
    private final Sights sights;
    private final Clock clock;

    Offers(Sights sights, Clock clock) {
        this.sights = sights;
        this.clock = clock;
    }

    Offer of(Unit unit, Viewer viewer) {
        return new Offer(
                sees(unit, viewer, Permission.REORGANISE),
                sees(unit, viewer, Permission.REQUEST_CHANGES));
    }

    private boolean sees(Unit unit, Viewer viewer, Permission permission) {
        return sights.sees(sights.of(viewer, permission), unit.id(), LocalDate.now(clock));
    }

    Offer of(Area area, Viewer viewer) {
        var sight = sights.of(viewer, Permission.REORGANISE);
        return new Offer(sights.sees(sight, area.id(), LocalDate.now(clock)), false);
    }
}
