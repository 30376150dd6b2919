package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;

/// Counts the members of the place that somebody asks for.
@Component
@Transactional(readOnly = true)
class CountedPlaces {
    private final Members members;
    private final AskedPlaces places;

    CountedPlaces(Members members, AskedPlaces places) {
        this.members = members;
        this.places = places;
    }

    /// @param place what it is called; null for everything in sight
    record Counted(LocalDate day, @Nullable String place, List<Members.Count> counts) {}

    /// As it is typed on a page.
    Counted of(PlaceAsked asked, Viewer viewer) {
        return of(asked, asked.day(today()), viewer);
    }

    Counted of(PlaceAsked asked, LocalDate day, Viewer viewer) {
        var place = places.of(asked, day, viewer);
        return new Counted(day, place.name(), members.in(place));
    }

    LocalDate today() {
        return places.today();
    }
}
