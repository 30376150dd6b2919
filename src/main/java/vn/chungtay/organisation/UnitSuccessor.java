package vn.chungtay.organisation;

import java.time.LocalDate;

/// Who took over a unit, by which decision.
///
/// @param name as on the first day
/// @param whole whether it took over all of it, or a part
public record UnitSuccessor(
        String code, String name, boolean whole, LocalDate from, String decision) {}
