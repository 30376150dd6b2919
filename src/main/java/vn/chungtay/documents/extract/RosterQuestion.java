package vn.chungtay.documents.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list is asked with.
///
/// @param organisations codes; none for all
/// @param unit code of a unit, itself and all below it
/// @param area code of an area, all in it; where neither is given, all in sight
/// @param opened names of the closed columns that are asked for
/// @param most how many lines are wanted
public record RosterQuestion(
        LocalDate day,
        List<String> organisations,
        @Nullable String unit,
        @Nullable String area,
        Set<String> opened,
        int most) {
    public RosterQuestion {
        organisations = List.copyOf(organisations);
        opened = Set.copyOf(opened);
    }
}
