package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.documents.Likeness;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.shared.SearchText;

/// Which columns of ours those of theirs probably are, by what they are called. A person looks at
/// it: each of ours is proposed once, and rather not at all than for something far off.
final class Proposals {
    /// A shorter name is found in too many others.
    private static final int TELLING = 5;

    private final Map<String, String> ours = new HashMap<>();
    private final Map<Integer, String> found = new HashMap<>();

    private Proposals(List<ListColumn> columns, ImportKinds kinds) {
        for (var column : columns) {
            var words = SearchText.fold(kinds.label(column));
            ours.putIfAbsent(words, column.name());
            ours.putIfAbsent(SearchText.fold(column.name()), column.name());
            ours.putIfAbsent(words.substring(words.lastIndexOf(": ") + 1).strip(), column.name());
            ours.putIfAbsent(words.replaceFirst(" \\(.*", ""), column.name());
        }
    }

    /// By the places of their headings.
    static Map<Integer, String> of(
            List<String> headings, List<ListColumn> columns, ImportKinds kinds) {
        var proposals = new Proposals(columns, kinds);
        proposals.each(headings, Likeness::nearest);
        proposals.each(headings, Proposals::within);
        proposals.each(headings, Proposals::around);
        return proposals.found;
    }

    private interface Looking {
        Optional<String> in(String heading, List<String> words);
    }

    private void each(List<String> headings, Looking looking) {
        for (var i = 0; i < headings.size(); i++) {
            if (!found.containsKey(i)) {
                propose(i, headings.get(i), looking);
            }
        }
    }

    /// The whole heading first, then what stands right above the figures.
    private void propose(int place, String heading, Looking looking) {
        var folded = SearchText.fold(heading);
        var whole = folded.replace(" / ", " ");
        var last =
                folded.substring(folded.lastIndexOf(" / ") < 0 ? 0 : folded.lastIndexOf(" / ") + 3);
        var open =
                ours.entrySet().stream()
                        .filter(one -> !found.containsValue(one.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        looking.in(whole, open)
                .or(() -> looking.in(last, open))
                .map(ours::get)
                .ifPresent(name -> found.put(place, name));
    }

    /// The shortest of our names that theirs stands in.
    private static Optional<String> around(String heading, List<String> words) {
        return heading.length() < TELLING
                ? Optional.empty()
                : words.stream()
                        .filter(word -> word.contains(heading))
                        .min((one, other) -> one.length() - other.length());
    }

    /// The longest of our names that stands in theirs.
    private static Optional<String> within(String heading, List<String> words) {
        var inIt = new ArrayList<>(words);
        inIt.removeIf(word -> word.length() < TELLING || !heading.contains(word));
        return inIt.stream().max((one, other) -> one.length() - other.length());
    }
}
