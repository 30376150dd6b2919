package vn.chungtay.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How Vietnamese was written before Unicode. A text of such a code is read as if each byte were
/// the character of the same number, and its letters are put right here.
enum LetterCode {
    TCVN3("TCVN3 (ABC)", "tcvn3.txt") {
        /// There are no capitals with a tone: what stands between capitals is one, and what begins
        /// a word among words that begin with capitals too.
        @Override
        String put(String text) {
            return raised(super.put(text));
        }
    },
    VNI("VNI-Windows", "vni.txt"),
    WINDOWS_1258("Windows-1258", "") {
        @Override
        Optional<String> word(String text) {
            return Optional.of(put(text));
        }

        @Override
        String put(String text) {
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            var letters = new String(bytes, Charset.forName("windows-1258"));
            return Normalizer.normalize(letters, Normalizer.Form.NFC);
        }
    };

    private static final String CAPITALS_OF_TCVN3 = "\u0103\u00E2\u00EA\u00F4\u01A1\u01B0\u0111";

    private final String title;
    private final Map<String, String> letters = new HashMap<>();

    LetterCode(String title, String table) {
        this.title = title;
        if (!table.isEmpty()) {
            TableFile.lines("/encodings/" + table)
                    .map(line -> line.split(" "))
                    .forEach(line -> {
                        var bytes = HexFormat.of().parseHex(line[0]);
                        letters.put(new String(bytes, StandardCharsets.ISO_8859_1), line[1]);
                    });
        }
    }

    /// As people call it.
    String title() {
        return title;
    }

    /// The word that is meant; nothing where a character is not of this code.
    Optional<String> word(String text) {
        var word = new StringBuilder();
        for (var piece : pieces(text)) {
            var letter = letters.get(piece);
            if (letter == null && piece.charAt(0) > 0x7F) {
                return Optional.empty();
            }
            word.append(letter == null ? piece : letter);
        }
        return Optional.of(word.toString());
    }

    /// A text whose words are of this code.
    String put(String text) {
        return pieces(text).stream()
                .map(piece -> letters.getOrDefault(piece, piece))
                .collect(Collectors.joining());
    }

    /// What was written for each letter: a character, or two of them.
    private List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (var place = 0; place < text.length(); place += pieces.getLast().length()) {
            var two = text.substring(place, Math.min(place + 2, text.length()));
            pieces.add(letters.containsKey(two) ? two : two.substring(0, 1));
        }
        return pieces;
    }

    private static String raised(String text) {
        var small = text.chars().filter(LetterCode::isSmallOfTcvn3).count();
        var capitals = text.chars().filter(Character::isUpperCase).count();
        if (small == 0 && capitals > 1) {
            return text.toUpperCase(Locale.ROOT);
        }
        var words = text.split("(?<=\\s)");
        var isName = capitals > 0;
        for (var word : words) {
            isName = isName && !isSmallOfTcvn3(word.codePointAt(0));
        }
        if (!isName) {
            return text;
        }
        var raised = new StringBuilder();
        for (var word : words) {
            raised.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return raised.toString();
    }

    /// A small letter of which the code has a capital, so that it was meant small.
    private static boolean isSmallOfTcvn3(int letter) {
        return letter >= 'a' && letter <= 'z' || CAPITALS_OF_TCVN3.indexOf(letter) >= 0;
    }
}
