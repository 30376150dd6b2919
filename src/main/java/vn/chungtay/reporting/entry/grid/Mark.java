package vn.chungtay.reporting.entry.grid;

import java.util.regex.Pattern;

/// How far somebody has seen a report grow: the last change of a figure and the last wording. In
/// addresses `48-3`.
record Mark(long change, long wording) {
    static final Mark NONE = new Mark(0, 0);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /// Whatever is no mark has seen nothing.
    static Mark read(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? new Mark(Long.parseLong(written.group(1)), Long.parseLong(written.group(2)))
                : NONE;
    }

    @Override
    public String toString() {
        return change + "-" + wording;
    }
}
