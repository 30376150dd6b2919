package vn.chungtay.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.shared.Outcome;

/// Reads a paper that somebody sends with a form.
public final class Papers {
    private Papers() {}

    /// @param missing the key of what is said where none was sent
    public static Outcome<StoredFile> read(@Nullable MultipartFile sent, String missing) {
        if (sent == null || sent.isEmpty()) {
            return Outcome.refused(missing);
        }
        try {
            var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
            return StoredFile.read(name, sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
