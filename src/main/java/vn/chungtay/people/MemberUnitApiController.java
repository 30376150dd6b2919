package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;

/// `GET /api/v1/members/units`: how many members each unit of a place has on a day, all below it
/// included.
@RestController
class MemberUnitApiController {
    private final AskedPlaces places;
    private final Members members;

    MemberUnitApiController(AskedPlaces places, Members members) {
        this.places = places;
        this.members = members;
    }

    @GetMapping("/api/v1/members/units")
    @Requires(Permission.READ_FIGURES)
    Items index(@ParameterObject Question asked, Viewer viewer) {
        var day = asked.asOf() == null ? places.today() : asked.asOf();
        var place = places.of(new PlaceAsked(asked.unit(), asked.area(), null), day, viewer);
        return new Items(members.byUnit(place, asked.level()), null);
    }

    /// @param unit code of a unit, with all below it; where neither is given, everything in sight
    /// @param area code of an area, with all units in it
    /// @param level of the units that are listed; of every level when not given
    /// @param asOf the day; today when not given
    record Question(
            @Nullable String unit,
            @Nullable String area,
            @Nullable Level level,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {}

    /// Units without members are left out.
    record Items(List<Members.UnitCount> items, @Nullable String next) {}
}
