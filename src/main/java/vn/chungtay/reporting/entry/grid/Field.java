package vn.chungtay.reporting.entry.grid;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A field of the page.
///
/// @param typed what was typed into it and not kept
/// @param seen what stood there when its sender began
/// @param answer what became of what was typed, if anything was
record Field(
        String element,
        Standing now,
        @Nullable String typed,
        String seen,
        @Nullable Answer answer) {

    String value() {
        return Objects.requireNonNullElse(typed, now.shown());
    }

    /// Whether one of its choices is taken; the blank one where nothing was answered.
    boolean takes(String code) {
        return Objects.requireNonNullElse(typed, now.seen()).equals(code);
    }

    /// Where somebody else was faster.
    Answer.@Nullable Conflict conflict() {
        return answer instanceof Answer.Conflict conflict ? conflict : null;
    }

    boolean isKept() {
        return answer != null && answer.isKept();
    }

    boolean isWrong() {
        return answer != null && !answer.isKept();
    }
}
