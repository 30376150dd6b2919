package vn.chungtay.reporting.entry.grid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// What became of everything that was sent at once.
///
/// @param closed why nothing can be entered; then there are no answers
/// @param answers by element, in the order of the form
record Saved(@Nullable Refusal closed, Map<String, Answer> answers) {
    static final Saved NOTHING = new Saved(null, Map.of());

    Saved {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    static Saved closed(Refusal why) {
        return new Saved(why, Map.of());
    }

    /// Whether all of it stands as it was sent.
    boolean isWhole() {
        return closed == null && answers.values().stream().allMatch(Answer::isKept);
    }
}
