package vn.chungtay.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Which of the right words a wrong one was probably meant to be.
public final class Likeness {
    private Likeness() {}

    /// The nearest word, if it is near: one letter in three wrong, two in a short word.
    public static Optional<String> nearest(String word, Collection<String> words) {
        int near = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        return words.stream()
                .filter(w -> distance(lower(word), lower(w)) <= near)
                .min(Comparator.comparingInt(w -> distance(lower(word), lower(w))));
    }

    /// Letters to change, add or leave out (Levenshtein), one row at a time.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
