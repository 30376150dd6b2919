package vn.chungtay.organisation.reorganisation;

import org.jspecify.annotations.Nullable;

/// What a decision makes of one area or unit.
///
/// @param before nothing when it is established
/// @param after nothing when it ends
public record Effect(@Nullable Standing before, @Nullable Standing after) {

    public enum Kind {
        ESTABLISHED,
        CHANGED,
        ENDED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ESTABLISHED;
        }
        return after == null ? Kind.ENDED : Kind.CHANGED;
    }

    public Standing known() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("An effect on nothing");
        }
        return before;
    }
}
