package vn.chungtay.upkeep;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A figure for programs that watch.
///
/// @param name never changed, since boards and alarms ask for it: `chungtay.jobs.waiting`
/// @param meaning in English, as such programs show it
/// @param value asked at each reading; nothing where there is none yet
public record Measure(String name, String meaning, Supplier<@Nullable Long> value) {}
