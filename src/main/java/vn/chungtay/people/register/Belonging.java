package vn.chungtay.people.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// One membership, as it counts on a day.
///
/// @param id of a row of `membership`
/// @param unit code of the unit that took the person in
/// @param now code of the unit that stands for it on the day; the same where nothing became of it
/// @param name what that one is called
/// @param homeless whether nothing stands for it any more: it was divided or dissolved
/// @param last its last day; none while it goes on
record Belonging(
        long id,
        PersonId person,
        Organisation organisation,
        String unit,
        String now,
        String name,
        boolean homeless,
        LocalDate first,
        @Nullable LocalDate last) {

    boolean goesOn() {
        return last == null;
    }
}
