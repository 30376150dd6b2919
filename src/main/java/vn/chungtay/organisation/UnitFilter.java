package vn.chungtay.organisation;

import org.jspecify.annotations.Nullable;

/// Which units are wanted; what is null is not asked for.
///
/// @param area the code of an area; units in it and below it
public record UnitFilter(
        @Nullable Organisation organisation, @Nullable Level level, @Nullable String area) {

    public static UnitFilter everything() {
        return new UnitFilter(null, null, null);
    }
}
