package vn.chungtay.web;

import java.util.Locale;
import java.util.UUID;

/// What a viewer is shown of an unexpected fault, and what the log has it under.
public final class FaultReference {
    private FaultReference() {}

    /// Short enough to be read out on the telephone.
    public static String next() {
        var digits = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8);
    }
}
