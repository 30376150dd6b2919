package vn.chungtay.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// The characters of a text file, strictly UTF-8, or why there are none. A file in another encoding
/// is refused rather than read with wrong letters.
sealed interface SourceText {
    /// Far above any definition, far below what would hurt.
    int LIMIT_IN_BYTES = 2 * 1024 * 1024;

    record Text(String text) implements SourceText {}

    record Broken(Problem problem) implements SourceText {}

    static SourceText read(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                return broken(name, 0, "documents.file.directory");
            }
            if (Files.size(file) > LIMIT_IN_BYTES) {
                return broken(name, 0, "documents.file.too-large");
            }
            return decode(Files.readAllBytes(file), name);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return broken(name, 0, "documents.file.missing");
        } catch (AccessDeniedException e) {
            return broken(name, 0, "documents.file.denied");
        } catch (IOException e) {
            return broken(name, 0, "documents.file.unreadable");
        }
    }

    private static SourceText decode(byte[] bytes, String name) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return broken(name, 1, "documents.file.utf16");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return broken(name, 1, "documents.file.bom");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
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
        return new Broken(new Problem(name, line, line == 0 ? 0 : 1, new Refusal(key, List.of())));
    }
}
