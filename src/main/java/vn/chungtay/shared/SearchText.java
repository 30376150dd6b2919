package vn.chungtay.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text reduced to what a search compares: lower case, no diacritics, `đ` as `d`, single spaces,
/// the same for composed and decomposed writing. The SQL function `search_text(text)` does the
/// same; whoever changes one changes the other, a test compares them.
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BLANKS = Pattern.compile("[\\t-\\r \\u00a0]+");

    private static final Pattern ENDS = Pattern.compile("^ | $");

    /// What `like` takes for something else than itself.
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    private SearchText() {}

    public static String fold(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        // ð is the Icelandic letter that old fonts showed for đ; texts are full of it.
        var plain = letters.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
        return ENDS.matcher(BLANKS.matcher(plain).replaceAll(" ")).replaceAll("");
    }

    /// Whether some words are in a text, however either is written.
    public static boolean says(String text, String words) {
        return fold(text).contains(fold(words));
    }

    /// The pattern by which `like` finds the text anywhere in a folded one. Unlike `strpos` it lets
    /// PostgreSQL guess how much it will find.
    public static String anywhere(String text) {
        return "%" + WILD.matcher(fold(text)).replaceAll("\\\\$0") + "%";
    }
}
