package vn.chungtay.shared;

import java.util.List;

/// Why something was not accepted: a key of `messages/<module>.properties`, whose sentence says
/// what is wrong and what to do, and the arguments of that sentence. Arguments are ready for the
/// reader: a number is given as text, printed the Vietnamese way.
public record Refusal(String key, List<Object> arguments) {

    public Refusal {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A refusal needs a message key");
        }
        arguments = List.copyOf(arguments);
    }
}
