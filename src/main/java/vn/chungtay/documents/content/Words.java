package vn.chungtay.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.SearchText;

/// Texts as the words that they are found by: folded, each once, numbers without zeros before them,
/// since offices write both `02-ĐA/TU` and `2-ĐA/TU`.
public final class Words {
    private static final Pattern OUTSIDE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("0+(?=\\p{N})");

    /// PostgreSQL takes no longer one, and nobody types one.
    private static final int LONGEST = 100;

    /// More would not fit into one `tsvector`; no text in a language of people has so many.
    private static final int MOST = 40_000;

    private static final int MOST_SOUGHT = 30;

    private Words() {}

    public static List<String> of(String text) {
        return words(text).distinct().limit(MOST).toList();
    }

    /// As PostgreSQL looks for them, the last perhaps only begun; none where no word was typed.
    public static List<String> sought(@Nullable String typed) {
        var words = new ArrayList<>(words(typed == null ? "" : typed).limit(MOST_SOUGHT).toList());
        if (!words.isEmpty()) {
            words.add(words.removeLast() + ":*");
        }
        return words;
    }

    private static Stream<String> words(String text) {
        return OUTSIDE.splitAsStream(SearchText.fold(text))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .map(word -> ZEROS.matcher(word).lookingAt() ? shortened(word) : word);
    }

    private static String shortened(String word) {
        return ZEROS.matcher(word).replaceFirst("");
    }
}
