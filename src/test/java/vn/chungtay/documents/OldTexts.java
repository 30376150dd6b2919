package vn.chungtay.documents;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Texts as programs from before Unicode wrote them.
final class OldTexts {
    private OldTexts() {}

    /// The text in the characters that the bytes are taken for. A capital that the code has not is
    /// the small letter, as the fonts of capitals want it.
    static String written(String text, String table) {
        Map<String, String> codes = new HashMap<>();
        TableFile.lines("/encodings/" + table)
                .map(line -> line.split(" "))
                .forEach(line -> {
                    var bytes = HexFormat.of().parseHex(line[0]);
                    codes.put(line[1], new String(bytes, StandardCharsets.ISO_8859_1));
                });
        var written = new StringBuilder();
        text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> {
                    var small = codes.getOrDefault(letter.toLowerCase(Locale.ROOT), letter);
                    written.append(codes.getOrDefault(letter, small));
                });
        return written.toString();
    }

    static byte[] bytes(String text, String table) {
        return written(text, table).getBytes(StandardCharsets.ISO_8859_1);
    }
}
