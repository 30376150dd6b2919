package vn.chungtay.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Asked;
import vn.chungtay.web.RequestRefused;

/// Whose members are counted, and on which day, as it is written in an address.
///
/// @param unit code of a unit, with all below it; where neither is given, everything in sight
/// @param area code of an area, with all units in it
/// @param asOf the day, as `31/12/2025`; today where none is given
public record PlaceAsked(@Nullable String unit, @Nullable String area, @Nullable String asOf) {
    public PlaceAsked {
        unit = Asked.text(unit);
        area = Asked.text(area);
        asOf = Asked.text(asOf);
    }

    /// Refuses what is no day, in words.
    public LocalDate day(LocalDate today) {
        if (asOf == null) {
            return today;
        }
        return switch (DateText.read(asOf)) {
            case Outcome.Accepted<LocalDate>(var day) -> day;
            case Outcome.Refused<LocalDate>(var reasons) ->
                    throw new RequestRefused(reasons.getFirst());
        };
    }

    public String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        Asked.add(address, "asOf", asOf);
        return address.encode().toUriString();
    }
}
