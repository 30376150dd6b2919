package vn.chungtay.organisation;

import java.time.LocalDate;

/// That one unit or area took over another, told from either side.
///
/// @param other the successor as on the first day, or the predecessor as on the day before
/// @param whole whether all of the predecessor was taken over, or a part
/// @param from the first day
public record Takeover(Mention other, boolean whole, LocalDate from, Citation decision) {}
