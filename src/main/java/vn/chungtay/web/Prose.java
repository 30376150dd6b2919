package vn.chungtay.web;

import java.util.regex.Pattern;

/// What somebody wrote in their own words: paragraphs stay, what no page can show goes.
public final class Prose {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Prose() {}

    public static String of(String typed) {
        var lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        return UNSHOWN.matcher(lines).replaceAll("").strip();
    }
}
