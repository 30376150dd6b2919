package vn.chungtay.documents;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether letters make a Vietnamese syllable. Of what was written in one code and read in another
/// hardly a word does, so that counting them tells the code.
final class Syllables {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /// Those that a syllable ending in a stop may have.
    private static final String TONES_OF_STOPS = "\u0301\u0323";

    private static final Set<String> INITIALS = new HashSet<>();
    private static final Set<String> RIMES = new HashSet<>();

    static {
        Map<String, List<String>> parts = new HashMap<>();
        TableFile.lines("/encodings/syllables.txt")
                .map(line -> List.of(line.split(" ")))
                .forEach(line -> parts.put(line.getFirst(), line.subList(1, line.size())));
        INITIALS.add("");
        INITIALS.addAll(parts.getOrDefault("initials", List.of()));
        RIMES.addAll(parts.getOrDefault("open", List.of()));
        for (var nucleus : parts.getOrDefault("closed", List.of())) {
            parts.getOrDefault("finals", List.of()).forEach(end -> RIMES.add(nucleus + end));
        }
    }

    private Syllables() {}

    static boolean isOne(String word) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .forEach(c -> (TONES.indexOf(c) < 0 ? letters : tones).append((char) c));
        var plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return tones.length() <= 1 && mayEnd(plain, tones.toString()) && isBuilt(plain);
    }

    private static boolean mayEnd(String plain, String tone) {
        var stops = plain.endsWith("p") || plain.endsWith("t");
        return !(stops || plain.endsWith("c") || plain.endsWith("ch"))
                || !tone.isEmpty() && TONES_OF_STOPS.contains(tone);
    }

    private static boolean isBuilt(String plain) {
        return INITIALS.stream()
                .anyMatch(initial ->
                        plain.startsWith(initial)
                                && RIMES.contains(plain.substring(initial.length())));
    }
}
