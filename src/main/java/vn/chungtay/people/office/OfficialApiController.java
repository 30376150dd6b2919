package vn.chungtay.people.office;

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
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.PlaceAsked;

/// `GET /api/v1/officials/counts`: how many full-time officials a unit or an area has on a day, by
/// level and organisation, and at each level of all organisations together.
@RestController
class OfficialApiController {
    private final AskedPlaces places;
    private final OfficialCounts officials;

    OfficialApiController(AskedPlaces places, OfficialCounts officials) {
        this.places = places;
        this.officials = officials;
    }

    @GetMapping("/api/v1/officials/counts")
    @Requires(Permission.READ_FIGURES)
    Items index(@ParameterObject Question asked, Viewer viewer) {
        var day = asked.asOf() == null ? places.today() : asked.asOf();
        var counts = officials.in(places.of(asked.place(), day, viewer));
        return new Items(counts.stream().map(one -> Item.of(day, one)).toList(), null);
    }

    /// @param unit code of a unit, with all below it; where neither is given, everything in sight
    /// @param area code of an area, with all units in it
    /// @param asOf the day; today when not given
    record Question(
            @Nullable String unit,
            @Nullable String area,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {

        PlaceAsked place() {
            return new PlaceAsked(unit, area, null);
        }
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for all of them together
    /// @param total full-time officials, each person once
    record Item(
            Level level,
            @Nullable Organisation organisation,
            LocalDate asOf,
            long total,
            long partyMembers,
            OfficialCounts.Count.Education education,
            OfficialCounts.Count.Theory politicalTheory) {

        static Item of(LocalDate day, OfficialCounts.Count count) {
            return new Item(
                    count.level(),
                    count.organisation(),
                    day,
                    count.total(),
                    count.partyMembers(),
                    count.education(),
                    count.politicalTheory());
        }
    }
}
