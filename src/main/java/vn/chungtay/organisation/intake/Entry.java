package vn.chungtay.organisation.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a list whose values are right as far as they can be told alone.
///
/// @param line of the file
/// @param rank the kind of an area, the level of a unit
/// @param parent empty for the province
/// @param to the last day, if there is one
/// @param organisation empty for an area, like `area`
record Entry(
        int line,
        String code,
        String name,
        String rank,
        String parent,
        LocalDate from,
        @Nullable LocalDate to,
        String organisation,
        String area) {}
