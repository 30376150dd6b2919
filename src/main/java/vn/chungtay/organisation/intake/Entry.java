package vn.chungtay.organisation.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a list whose values are right as far as they can be told alone.
///
/// @param line of the file
/// @param rank the kind of an area or a body, the level of a unit
/// @param parent empty for the province and for a body
/// @param life the days for which the line speaks
/// @param organisation of a unit, empty otherwise
/// @param area where a unit or a body is, empty for an area
record Entry(
        int line,
        String code,
        String name,
        String rank,
        String parent,
        Life life,
        String organisation,
        String area) {

    /// @param to the last day, if there is one
    record Life(LocalDate from, @Nullable LocalDate to) {}
}
