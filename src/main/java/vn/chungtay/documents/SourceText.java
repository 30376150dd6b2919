package vn.chungtay.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// The characters of a text file, strictly UTF-8, or why there are none. A file in another encoding
/// is refused rather than read with wrong letters.
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

    record Text(String text) implements SourceText {}

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
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return broken(name, 1, "documents.file.utf16");
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        if (marked && origin == Origin.DEFINITION) {
            return broken(name, 1, "documents.file.bom");
        }
        int start = marked ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean wellFormed =
                !StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(in, out, true)
                        .isError();
        return wellFormed
                ? new Text(out.flip().toString())
                : broken(name, lineAt(bytes, in.position()), "documents.file.encoding");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static SourceText broken(String name, int line, String key) {
        return new Broken(new Problem(name, line, 1, new Refusal(key, List.of())));
    }
}
