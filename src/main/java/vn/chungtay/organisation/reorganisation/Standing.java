package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an area or a unit is on a day.
///
/// @param rank its kind or its level
/// @param since the first day of this state
/// @param bornOn the first day of its life
/// @param last whether no later state follows
public record Standing(
        Subject subject,
        long id,
        String code,
        @Nullable String organisation,
        String name,
        String rank,
        @Nullable Long parent,
        @Nullable Long area,
        LocalDate since,
        LocalDate bornOn,
        boolean last) {

    Standing named(String other) {
        return with(other, rank, parent, area);
    }

    Standing ranked(String other) {
        return with(name, other, parent, area);
    }

    Standing under(@Nullable Long other) {
        return with(name, rank, other, area);
    }

    Standing in(Long other) {
        return with(name, rank, parent, other);
    }

    private Standing with(
            String newName, String newRank, @Nullable Long newParent, @Nullable Long newArea) {
        return new Standing(
                subject,
                id,
                code,
                organisation,
                newName,
                newRank,
                newParent,
                newArea,
                since,
                bornOn,
                last);
    }
}
