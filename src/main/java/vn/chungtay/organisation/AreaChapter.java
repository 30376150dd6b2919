package vn.chungtay.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of an area's life during which nothing about it changed; what it lies in bears the
/// name of the first day.
///
/// @param to the last day; open while it lasts
/// @param decision what opened it; none for what a list brought
public record AreaChapter(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        AreaKind kind,
        @Nullable Mention parent,
        @Nullable Citation decision) {}
