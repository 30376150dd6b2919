package vn.chungtay.organisation.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision as the list tells it.
///
/// @param document the filed paper, if there is one
/// @param steps how many things it does
record DecisionRow(
        long id,
        String number,
        LocalDate date,
        LocalDate effectiveOn,
        String signedBy,
        LocalDate signedOn,
        @Nullable LocalDate undoneOn,
        @Nullable String undoneReason,
        @Nullable Long document,
        long steps) {

    boolean isStanding() {
        return undoneOn == null;
    }
}
