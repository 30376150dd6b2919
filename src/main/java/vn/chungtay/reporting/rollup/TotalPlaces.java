package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.AreaColumn;
import vn.chungtay.organisation.AreaFilter;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

/// Finds the unit or area that totals are asked of, among those a viewer has in sight.
@Component
class TotalPlaces {
    private final Units units;
    private final Areas areas;
    private final Sights sights;
    private final Places known;
    private final Memberships memberships;
    private final Map<Known, Optional<Place>> provinces = new ConcurrentHashMap<>();

    TotalPlaces(Units units, Areas areas, Sights sights, Places known, Memberships memberships) {
        this.memberships = memberships;
        this.known = known;
        this.units = units;
        this.areas = areas;
        this.sights = sights;
    }

    /// A unit or an area by its code; what the viewer works for where neither is given.
    ///
    /// @param day on which it stands where it stands
    Optional<Place> find(
            @Nullable String unit, @Nullable String area, LocalDate day, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        if (unit != null) {
            return units.find(unit, day)
                    .filter(found -> sights.sees(sight, found.id(), day))
                    .map(found ->
                            new Place(
                                    new Scope.OfUnit(found.id().value()),
                                    found.code(),
                                    found.name(),
                                    found.organisation()));
        }
        return area == null
                ? own(viewer, day)
                : areas.find(area, day)
                        .filter(found -> sights.sees(sight, found.id(), day))
                        .map(TotalPlaces::place);
    }

    /// What somebody works for: the province, or the first of the units and areas they were given.
    private Optional<Place> own(Viewer viewer, LocalDate day) {
        var scopes = viewer.scopes(Permission.READ_FIGURES);
        if (scopes.contains(Scope.EVERYWHERE)) {
            return province(day);
        }
        return scopes.stream()
                .findFirst()
                .map(known::show)
                .map(shown -> new Place(shown.scope(), shown.code(), shown.name(), null));
    }

    /// A page of targets asks for it once for every form and every share.
    private Optional<Place> province(LocalDate day) {
        var asked = new Known(memberships.version(), day);
        var found = provinces.get(asked);
        if (found == null) {
            found = read(day);
            provinces.keySet().removeIf(one -> !one.version().equals(asked.version()));
            provinces.put(asked, found);
        }
        return found;
    }

    private Optional<Place> read(LocalDate day) {
        var province = new AreaFilter(AreaKind.PROVINCE, null);
        return areas.list(province, day, Order.by(AreaColumn.NAME), new Window(1, 0)).stream()
                .findFirst()
                .map(TotalPlaces::place);
    }

    private static Place place(Area area) {
        return new Place(new Scope.OfArea(area.id().value()), area.code(), area.name(), null);
    }

    /// A unit or an area with its names.
    record Place(Scope scope, String code, String name, @Nullable Organisation organisation) {
        boolean isUnit() {
            return scope instanceof Scope.OfUnit;
        }
    }

    /// A day's province, as the registry stands.
    private record Known(String version, LocalDate day) {}
}
