package vn.chungtay.people.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;

/// A member whom a branch referred to the Party for admission. It stays open until they are
/// admitted, or until it is taken back or turned down; it is answered for good.
///
/// @param person what lists call the person, and their name
/// @param branch by the name it had on that day
/// @param endedOn the day of what became of it; none while it is open
record Referral(
        long id,
        Mention person,
        Mention branch,
        Organisation organisation,
        LocalDate referredOn,
        State state,
        @Nullable LocalDate endedOn) {

    enum State {
        OPEN,
        ADMITTED,
        WITHDRAWN
    }
}
