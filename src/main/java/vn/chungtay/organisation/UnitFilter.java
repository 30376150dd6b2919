package vn.chungtay.organisation;

import org.jspecify.annotations.Nullable;

/// Which units are wanted; what is null is not asked for.
///
/// @param area the code of an area; units in it and below it
/// @param name a part of the name that a unit bears now or bore before; without diacritics
public record UnitFilter(
        @Nullable Organisation organisation,
        @Nullable Level level,
        @Nullable String area,
        @Nullable String name) {

    public static UnitFilter everything() {
        return new UnitFilter(null, null, null, null);
    }

    public static UnitFilter at(Level level) {
        return new UnitFilter(null, level, null, null);
    }
}
