package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An area as it was on the day that was asked for.
///
/// @param parent the code of the area it lies in; none for the province
/// @param validFrom the first day of its life
/// @param validTo the last day of its life; open while it exists
public record Area(
        AreaId id,
        String code,
        AreaKind kind,
        String name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
