package vn.chungtay.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Counts the members of the place that somebody asks for, as far as it is in their sight; a place
/// out of sight is not found.
@Component
@Transactional(readOnly = true)
class CountedPlaces {
    private final Members members;
    private final Units units;
    private final Areas areas;
    private final Sights sights;
    private final Clock clock;

    CountedPlaces(Members members, Units units, Areas areas, Sights sights, Clock clock) {
        this.members = members;
        this.units = units;
        this.areas = areas;
        this.sights = sights;
        this.clock = clock;
    }

    /// @param place what it is called; null for everything in sight
    record Counted(LocalDate day, @Nullable String place, List<Members.Count> counts) {}

    /// As it is typed on a page.
    Counted of(PlaceAsked asked, Viewer viewer) {
        return of(asked, asked.day(today()), viewer);
    }

    Counted of(PlaceAsked asked, LocalDate day, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        if (asked.unit() != null) {
            var code = asked.unit();
            var unit = found(units.find(code, day), code, day);
            return new Counted(day, unit.name(), members.in(unit.id(), day, sight));
        }
        if (asked.area() != null) {
            var code = asked.area();
            var area = found(areas.find(code, day), code, day);
            return new Counted(day, area.name(), members.in(area.id(), day, sight));
        }
        return new Counted(day, null, members.in(day, sight));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T found(Optional<T> place, String code, LocalDate day) {
        return place.orElseThrow(() ->
                new RequestRefused(
                        HttpStatus.NOT_FOUND,
                        new Refusal("people.refusal.place", List.of(code, day))));
    }
}
