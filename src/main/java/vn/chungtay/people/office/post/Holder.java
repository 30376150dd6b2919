package vn.chungtay.people.office.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.office.Education;
import vn.chungtay.people.office.PoliticalTheory;

/// Somebody with a post they hold on a day. Whether they are in the Party is not known here.
///
/// @param person the id
record Holder(long person, String name, Held post, Known known) {

    String path() {
        return "/people/" + person;
    }

    /// @param title the post as lists write it
    /// @param unit the one that stands on the day for the one of the post
    /// @param homeless whether nothing stands for it any more: it was divided or dissolved
    /// @param until its last day; none while nobody said that it ends
    record Held(
            String title,
            Mention unit,
            boolean homeless,
            Organisation organisation,
            boolean fullTime,
            LocalDate since,
            @Nullable LocalDate until) {}

    /// What is known of whoever holds it; none where no list says it.
    ///
    /// @param trained the last day of training until then
    record Known(
            @Nullable LocalDate trained,
            @Nullable Education education,
            @Nullable PoliticalTheory politicalTheory,
            @Nullable Boolean meetsStandards) {}
}
