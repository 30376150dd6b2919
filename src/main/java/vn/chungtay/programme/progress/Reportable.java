package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;

/// What bodies report on for as long as the programme runs. It has no deadline: it stands where
/// they said last, and is searched by that.
interface Reportable {

    SaidStanding standing();

    /// Whether it is wanted by whoever asks for a state, for a body, or for both.
    boolean isFor(@Nullable String body, @Nullable SaidStanding standing);

    /// All that a search looks at, folded.
    String searched();
}
