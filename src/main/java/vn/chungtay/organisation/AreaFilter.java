package vn.chungtay.organisation;

import org.jspecify.annotations.Nullable;

/// Which areas are wanted; what is null is not asked for.
///
/// @param name a part of the name that an area bears now or bore before; without diacritics
public record AreaFilter(@Nullable AreaKind kind, @Nullable String name) {}
