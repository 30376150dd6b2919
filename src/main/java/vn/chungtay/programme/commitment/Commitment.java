package vn.chungtay.programme.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.appraisal.Said;

/// A new, breakthrough piece of work that somebody takes on for a year: registered, then carried
/// out or not, then recognised or not; or taken back before anything came of it.
///
/// @param person and post: of the head or the official whose work it is
/// @param result the last one told
record Commitment(
        long id,
        Owner unit,
        int year,
        Holder holder,
        @Nullable String person,
        @Nullable String post,
        Origin origin,
        String title,
        String novelty,
        Said registered,
        State state,
        @Nullable Long result) {

    /// The unit as it was at the end of that year, or on the day of its life nearest to it.
    ///
    /// @param day that day
    record Owner(String code, String name, Organisation organisation, Level level, LocalDate day) {}

    String path() {
        return "/commitments/" + id;
    }
}
