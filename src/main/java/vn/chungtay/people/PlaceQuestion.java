package vn.chungtay.people;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Whose people are counted, and on which day, as the API is asked.
///
/// @param unit code of a unit, with all below it; where neither is given, everything in sight
/// @param area code of an area, with all units in it
/// @param asOf the day; today when not given
public record PlaceQuestion(
        @Nullable String unit,
        @Nullable String area,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {

    public PlaceAsked place() {
        return new PlaceAsked(unit, area, null);
    }

    public LocalDate day(LocalDate today) {
        return Objects.requireNonNullElse(asOf, today);
    }
}
