package vn.chungtay.people.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.PlaceQuestion;

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
    Items index(@ParameterObject PlaceQuestion asked, Viewer viewer) {
        var day = asked.day(places.today());
        var counts = officials.in(places.of(asked.place(), day, viewer), viewer);
        return new Items(counts.stream().map(one -> Item.of(day, one)).toList(), null);
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for all of them together
    /// @param total full-time officials, each person once
    /// @param suppressed whether some figures are null because they would tell of a few persons
    record Item(
            Level level,
            @Nullable Organisation organisation,
            LocalDate asOf,
            long total,
            @Nullable Long partyMembers,
            OfficialCounts.Count.Education education,
            OfficialCounts.Count.Theory politicalTheory,
            boolean suppressed) {

        static Item of(LocalDate day, OfficialCounts.Count count) {
            return new Item(
                    count.level(),
                    count.organisation(),
                    day,
                    count.total(),
                    count.partyMembers(),
                    count.education(),
                    count.politicalTheory(),
                    count.isSuppressed());
        }
    }
}
