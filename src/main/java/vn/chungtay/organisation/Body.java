package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A party committee or an agency as it was on the day that was asked for.
///
/// @param area the code of its area
/// @param validFrom the first day of its life
/// @param validTo the last day of its life; open while it exists
public record Body(
        String code,
        BodyKind kind,
        String name,
        String area,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
