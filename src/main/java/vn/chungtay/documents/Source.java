package vn.chungtay.documents;

import java.util.Map;
import java.util.TreeMap;
import vn.chungtay.shared.SearchText;

/// How the export of some program says what a list of a kind says, kept for the next time.
///
/// @param headings what their header calls a column of ours
/// @param fixed what a column of ours is on every line
/// @param words of theirs for values of ours, besides those that are known of all
public record Source(
        String name,
        String kind,
        Map<String, String> headings,
        Map<String, String> fixed,
        Map<String, String> words) {

    private static final Map<String, String> KNOWN = new TreeMap<>();

    static {
        TableFile.lines("/imports/words.txt")
                .map(line -> line.split(" ", 2))
                .forEach(line -> {
                    for (var word : line[1].split("[|]")) {
                        KNOWN.put(folded(word), line[0]);
                    }
                });
    }

    public Source {
        headings = Map.copyOf(headings);
        fixed = Map.copyOf(fixed);
        words = Map.copyOf(words);
    }

    /// What is compared: neither case nor marks nor spaces tell headings and words apart.
    static String folded(String text) {
        return SearchText.fold(text);
    }

    /// Whether it says anything of a column of ours.
    boolean tells(String column) {
        return headings.containsKey(column) || fixed.containsKey(column);
    }

    Map<String, String> foldedWords() {
        Map<String, String> folded = new TreeMap<>(KNOWN);
        words.forEach((theirs, ours) -> folded.put(folded(theirs), ours));
        return folded;
    }
}
