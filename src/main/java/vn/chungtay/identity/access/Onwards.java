package vn.chungtay.identity.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a path of ours, never the address of somebody else.
final class Onwards {
    /// A path as a browser sends it: one slash first, nothing that could begin another host.
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\\"<>]]*");

    private static final int LONGEST = 2000;

    private Onwards() {}

    static String from(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST && OURS.matcher(asked).matches()
                ? asked
                : "/";
    }
}
