package vn.chungtay.people.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.PersonTold;

/// One line of a list of officials.
///
/// @param who the person as the list tells them
/// @param where the post and the days on which it was held
/// @param education none where the list does not say it
/// @param trainedOn the last day of training the list knows of
/// @param meetsStandards none where the list does not say it
record OfficialLine(
        int line,
        PersonTold who,
        Held where,
        boolean fullTime,
        boolean partyMember,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable LocalDate trainedOn,
        @Nullable Boolean meetsStandards) {

    /// @param unit its code
    /// @param title the post as it is written
    /// @param until the last day; null while the post is held
    record Held(
            Organisation organisation,
            String unit,
            Post post,
            String title,
            LocalDate from,
            @Nullable LocalDate until) {}
}
