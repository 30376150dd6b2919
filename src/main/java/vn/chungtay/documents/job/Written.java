package vn.chungtay.documents.job;

import org.jspecify.annotations.Nullable;

/// What somebody typed into a field or an address.
final class Written {
    private static final int LONGEST = 500;

    private Written() {}

    /// On one line, without what PostgreSQL takes in no text, and cut where nobody reads on.
    static String readable(@Nullable String text) {
        var line = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
