package vn.chungtay.exchange.profile;

import java.util.List;

/// How a list is to be written, kept for the next time.
///
/// @param kind the name of the list
/// @param organisations whose lines it has, by code; none for all
/// @param columns from left to right
record Profile(
        String name,
        String kind,
        List<String> organisations,
        List<ProfileColumn> columns,
        DayStyle days,
        FileForm form) {
    Profile {
        organisations = List.copyOf(organisations);
        columns = List.copyOf(columns);
    }

    /// The same by another name.
    Profile named(String other) {
        return new Profile(other, kind, organisations, columns, days, form);
    }

    /// Whether it tells a column of ours.
    boolean tells(String column) {
        return columns.stream().anyMatch(one -> column.equals(one.column()));
    }
}
