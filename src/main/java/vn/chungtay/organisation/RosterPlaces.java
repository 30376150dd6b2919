package vn.chungtay.organisation;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Refuses a place that a list is asked of and that is not there, or out of sight.
@Component
public class RosterPlaces {
    private final Units units;
    private final Areas areas;
    private final Sights sights;

    RosterPlaces(Units units, Areas areas, Sights sights) {
        this.units = units;
        this.areas = areas;
        this.sights = sights;
    }

    /// An area need only be there: of what is in it a list tells no more than is in sight.
    public void check(RosterQuestion question, Sight sight) {
        var day = question.day();
        var unit = question.unit();
        var area = question.area();
        if (unit != null
                && units.find(unit, day).filter(u -> sights.sees(sight, u.id(), day)).isEmpty()) {
            throw unknown(unit);
        }
        if (area != null && areas.find(area, day).isEmpty()) {
            throw unknown(area);
        }
    }

    private static RequestRefused unknown(String place) {
        return new RequestRefused(
                HttpStatus.NOT_FOUND, new Refusal("roster.refusal.place", List.of(place)));
    }
}
