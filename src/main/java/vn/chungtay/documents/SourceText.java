package vn.chungtay.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// The characters of a text file, strictly UTF-8, or why there are none. A definition in another
/// encoding is refused rather than read with wrong letters; of a list its code is found out.
sealed interface SourceText {
    /// What the file is, and so how much of it there may be and whether it may begin with a BOM.
    enum Origin {
        /// Written by hand in an editor; the limit is far above any definition.
        DEFINITION(2, "documents.file.too-large"),
        /// Saved by a spreadsheet, which likes to put a BOM first; half a million lines fit.
        LIST(64, "documents.file.list-too-large");

        private final int megabytes;
        private final String tooLarge;

        Origin(int megabytes, String tooLarge) {
            this.megabytes = megabytes;
            this.tooLarge = tooLarge;
        }

        int limitInBytes() {
            return megabytes * 1024 * 1024;
        }

        /// The key of the sentence for a file above the limit.
        String tooLarge() {
            return tooLarge;
        }
    }

    /// @param foreignLine the first line that is no Unicode where the bytes stand here one by one,
    ///   since nobody has found out yet in which code they are; else 0
    record Text(String text, int foreignLine) implements SourceText {}

    record Broken(Problem problem) implements SourceText {}

    static SourceText read(Path file, String name) {
        return switch (SourceBytes.of(file, name, Origin.DEFINITION)) {
            case SourceBytes.Missing(Problem problem) -> new Broken(problem);
            case SourceBytes.Whole(byte[] bytes) -> decode(bytes, name, Origin.DEFINITION);
        };
    }

    /// The characters of a list that somebody brings.
    static SourceText ofList(String name, byte[] bytes) {
        return decode(bytes, name, Origin.LIST);
    }

    private static SourceText decode(byte[] bytes, String name, Origin origin) {
        boolean big = startsWith(bytes, 0xFE, 0xFF);
        if (big || startsWith(bytes, 0xFF, 0xFE)) {
            Charset code = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return origin == Origin.LIST
                    ? new Decoding(code, bytes, 2).text(name)
                    : broken(name, 1, "documents.file.utf16");
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        if (marked && origin == Origin.DEFINITION) {
            return broken(name, 1, "documents.file.bom");
        }
        if (isWithoutMark(bytes)) {
            return broken(name, 1, "documents.file.utf16");
        }
        Decoding decoding = new Decoding(StandardCharsets.UTF_8, bytes, marked ? 3 : 0);
        return origin == Origin.LIST && decoding.isForeign()
                ? new Text(new String(bytes, StandardCharsets.ISO_8859_1), decoding.line())
                : decoding.text(name);
    }

    /// Of plain letters in UTF-16 every second byte is none.
    private static boolean isWithoutMark(byte[] bytes) {
        return bytes.length >= 4
                && (bytes[0] == 0) != (bytes[1] == 0)
                && (bytes[0] == 0) == (bytes[2] == 0)
                && (bytes[1] == 0) == (bytes[3] == 0);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static SourceText broken(String name, int line, String key) {
        return new Broken(new Problem(name, line, 1, new Refusal(key, List.of())));
    }
}
