package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of a unit's life during which nothing about it changed; its area and its parent bear
/// the names of the first day.
///
/// @param to the last day; open while it lasts
/// @param decision what opened it; none for what a list brought
public record UnitChapter(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        Level level,
        Mention area,
        @Nullable Mention parent,
        @Nullable Citation decision) {}
