package vn.chungtay.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A paper as it came: a scan, a picture or a document. Its kind is told by its content, whatever
/// its name says.
public record StoredFile(String name, String mediaType, byte[] content) {
    /// A long decision with its annexes, scanned in colour.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final Map<String, int[]> BEGINNINGS =
            Map.of(
                    "application/pdf", new int[] {'%', 'P', 'D', 'F', '-'},
                    "image/png", new int[] {0x89, 'P', 'N', 'G'},
                    "image/jpeg", new int[] {0xFF, 0xD8, 0xFF});
    private static final int[] ZIP = {'P', 'K', 3, 4};
    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// Nothing where the content is none of PDF, PNG, JPEG and DOCX.
    public static Optional<StoredFile> of(String name, byte[] content) {
        return type(name, content).map(type -> new StoredFile(lastPart(name), type, content));
    }

    private static Optional<String> type(String name, byte[] content) {
        if (begins(content, ZIP) && name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return Optional.of(DOCX);
        }
        return BEGINNINGS.entrySet().stream()
                .filter(known -> begins(content, known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean begins(byte[] content, int[] mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Some browsers send the whole way to the file.
    private static String lastPart(String name) {
        var readable = name.replaceAll("\\p{Cntrl}", " ").replaceAll(".*[/\\\\]", "").strip();
        return readable.isEmpty() ? "van-ban" : readable;
    }
}
