package vn.chungtay.people.age;

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
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.PlaceQuestion;

/// `GET /api/v1/members/ages`: how many members of each gender and age a unit or an area has on a
/// day, by organisation and of all of them together.
@RestController
class AgeApiController {
    private final AskedPlaces places;
    private final AgeCounts members;

    AgeApiController(AskedPlaces places, AgeCounts members) {
        this.places = places;
        this.members = members;
    }

    @GetMapping("/api/v1/members/ages")
    @Requires(Permission.READ_FIGURES)
    Items index(@ParameterObject PlaceQuestion asked, Viewer viewer) {
        var place = places.of(asked.place(), asked.day(places.today()), viewer);
        var counts = members.in(place, viewer);
        return new Items(counts.stream().map(one -> Item.of(place.day(), one)).toList(), null);
    }

    record Items(List<Item> items, @Nullable String next) {}

    /// @param organisation null for all of them together
    /// @param memberships "số lượt"
    /// @param suppressed whether some figures are null because they would tell of a few persons
    record Item(
            @Nullable Organisation organisation,
            LocalDate asOf,
            long memberships,
            Genders genders,
            Ages ages,
            boolean suppressed) {

        static Item of(LocalDate day, AgeCounts.Count count) {
            return new Item(
                    count.organisation(),
                    day,
                    count.memberships(),
                    Genders.of(count.genders()),
                    Ages.of(count.ages()),
                    count.isSuppressed());
        }
    }

    record Genders(@Nullable Long women, @Nullable Long men, @Nullable Long notKnown) {
        static Genders of(List<@Nullable Long> figures) {
            return new Genders(figures.get(0), figures.get(1), figures.get(2));
        }
    }

    record Ages(
            @Nullable Long under18,
            @Nullable Long from18To30,
            @Nullable Long from31To45,
            @Nullable Long from46To60,
            @Nullable Long over60,
            @Nullable Long notKnown) {

        static Ages of(List<@Nullable Long> figures) {
            return new Ages(
                    figures.get(0),
                    figures.get(1),
                    figures.get(2),
                    figures.get(3),
                    figures.get(4),
                    figures.get(5));
        }
    }
}
