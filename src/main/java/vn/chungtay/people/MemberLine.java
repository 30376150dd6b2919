package vn.chungtay.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// One line of a list of members.
///
/// @param person what the list calls the person
/// @param unit code of the unit
/// @param left the last day; null while the person is a member
record MemberLine(
        int line,
        String person,
        String name,
        @Nullable LocalDate birth,
        @Nullable Gender gender,
        Organisation organisation,
        String unit,
        LocalDate joined,
        @Nullable LocalDate left) {}
