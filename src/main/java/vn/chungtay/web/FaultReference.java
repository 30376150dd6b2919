package vn.chungtay.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// What a viewer is shown of an unexpected fault, and what the log has it under: the mark of the
/// request itself where we made it; a proxy's is too long to be read out, so that a line of the log
/// then has both.
public final class FaultReference {
    /// Where the log finds the mark of the request.
    static final String REQUEST = "request";

    private static final Pattern OURS = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    private FaultReference() {}

    public static String next() {
        var mark = MDC.get(REQUEST);
        return mark != null && OURS.matcher(mark).matches() ? mark : made();
    }

    /// Short enough to be read out on the telephone.
    static String made() {
        var digits = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8);
    }
}
