package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit as it was on the day that was asked for.
///
/// @param area the code of its area
/// @param parent the code of the unit above it; none above the province
/// @param validFrom the first day of its life
/// @param validTo the last day of its life; open while it lives
public record Unit(
        UnitId id,
        String code,
        Organisation organisation,
        Level level,
        String name,
        String area,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
