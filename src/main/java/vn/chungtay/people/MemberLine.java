package vn.chungtay.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// One line of a list of members.
///
/// @param identity none where the list has no such column, or nothing in it
/// @param unit code of the unit
/// @param left the last day; null while the person is a member
record MemberLine(
        int line,
        PersonTold who,
        @Nullable IdentityNumber identity,
        Organisation organisation,
        String unit,
        LocalDate joined,
        @Nullable LocalDate left) {}
