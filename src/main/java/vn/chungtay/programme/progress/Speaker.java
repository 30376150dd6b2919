package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;

/// Who reports.
///
/// @param account none in the sample
/// @param delegate the delegation by which they speak for the body; none when the office reports on
///   its behalf
record Speaker(@Nullable Long account, String person, @Nullable Long delegate) {}
