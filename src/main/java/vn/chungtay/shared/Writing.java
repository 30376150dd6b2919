package vn.chungtay.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as typed or pasted, before it is read: composed (NFC) and without blanks around it, the
/// no-break space of a pasted web page included.
final class Writing {
    private static final int QUOTABLE = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Writing() {}

    static String of(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// What a refusal quotes: a page pasted into a field by mistake stays out of the sentence.
    static String quoted(String writing) {
        return writing.length() <= QUOTABLE ? writing : writing.substring(0, QUOTABLE) + "…";
    }
}
