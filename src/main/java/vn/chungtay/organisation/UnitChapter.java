package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of a unit's life during which nothing about it changed.
///
/// @param to the last day; open while it lasts
/// @param decision the number of the decision that opened it; none for what a list brought
public record UnitChapter(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        Level level,
        String area,
        @Nullable String parent,
        @Nullable String decision) {}
