package vn.chungtay.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// The place whose people somebody asks for, as far as it is in their sight; a place out of sight
/// is not found.
@Component
@Transactional(readOnly = true)
public class AskedPlaces {
    private static final String EVERYTHING = "true";

    private final Units units;
    private final Areas areas;
    private final Sights sights;
    private final Clock clock;
    private final JdbcClient database;

    AskedPlaces(Units units, Areas areas, Sights sights, Clock clock, JdbcClient database) {
        this.database = database;
        this.units = units;
        this.areas = areas;
        this.sights = sights;
        this.clock = clock;
    }

    /// As it is typed on a page.
    public Place of(PlaceAsked asked, Viewer viewer) {
        return of(asked, asked.day(today()), viewer);
    }

    public Place of(PlaceAsked asked, LocalDate day, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        if (asked.unit() != null) {
            var code = asked.unit();
            var unit = found(units.find(code, day), code, day);
            return new Place(
                    day,
                    unit.name(),
                    new Place.Bounds(UnitsThen.BELOW_UNIT, unit.id().value()),
                    sight);
        }
        if (asked.area() != null) {
            var code = asked.area();
            var area = found(areas.find(code, day), code, day);
            return new Place(
                    day,
                    area.name(),
                    new Place.Bounds(UnitsThen.IN_AREA, area.id().value()),
                    sight);
        }
        return new Place(day, null, new Place.Bounds(EVERYTHING, 0), sight);
    }

    /// Whether a viewer may see all persons of a place by name; to others small figures about them
    /// are not told.
    public boolean arePeopleSeen(Place place, Viewer viewer) {
        var people = sights.of(viewer, Permission.READ_PEOPLE);
        return people.everywhere()
                || people.equals(place.sight())
                || !people.isEmpty() && units(place.within(people)).containsAll(units(place));
    }

    private Set<Long> units(Place place) {
        return Set.copyOf(
                place.ask(database, "select distinct h.now from here h").query(Long.class).list());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T found(Optional<T> place, String code, LocalDate day) {
        return place.orElseThrow(() ->
                new RequestRefused(
                        HttpStatus.NOT_FOUND,
                        new Refusal("people.refusal.place", List.of(code, day))));
    }
}
