package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;

/// `GET /api/v1/members/counts`: how many members a unit or an area has on a day, by organisation
/// and of all of them together.
@RestController
class MemberApiController {
    private final CountedPlaces places;

    MemberApiController(CountedPlaces places) {
        this.places = places;
    }

    @GetMapping("/api/v1/members/counts")
    @Requires(Permission.READ_FIGURES)
    Items index(@ParameterObject PlaceQuestion asked, Viewer viewer) {
        var day = asked.day(places.today());
        var counted = places.of(asked.place(), day, viewer);
        return new Items(
                counted.counts().stream().map(one -> Item.of(counted.day(), one)).toList(), null);
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for all of them together
    /// @param memberships "số lượt"
    /// @param persons "số người", everybody once
    record Item(
            @Nullable Organisation organisation, LocalDate asOf, long memberships, long persons) {
        static Item of(LocalDate day, Members.Count count) {
            return new Item(count.organisation(), day, count.memberships(), count.persons());
        }
    }
}
