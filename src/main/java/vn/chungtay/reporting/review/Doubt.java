package vn.chungtay.reporting.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something about the figures of a unit that somebody should look at.
///
/// @param rule the code of the rule, or `past`, `siblings` and the element
/// @param figures the figures it is about, as an explanation remembers them
/// @param sentence what is doubtful, with the arithmetic
/// @param reply the explanation it was accepted with
record Doubt(
        String unit,
        String name,
        String rule,
        String figures,
        String sentence,
        @Nullable Reply reply) {

    boolean isOpen() {
        return reply == null;
    }

    Doubt with(@Nullable Reply other) {
        return new Doubt(unit, name, rule, figures, sentence, other);
    }

    /// An explanation, who gave it and when.
    record Reply(String body, String person, Instant at) {}
}
