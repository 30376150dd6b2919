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
        if (sent.getSize() > StoredFile.LARGEST) {
            return Outcome.refused("decision.refusal.document.large");
        }
        try {
            var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
            return StoredFile.of(name, sent.getBytes())
                    .map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused("decision.refusal.document.kind"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
