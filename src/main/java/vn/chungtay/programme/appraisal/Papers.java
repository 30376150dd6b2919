package vn.chungtay.programme.appraisal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.shared.Outcome;

/// Reads a paper that somebody sends with a form.
public final class Papers {
    private Papers() {}

    public static Outcome<StoredFile> read(@Nullable MultipartFile document) {
        if (document == null || document.isEmpty()) {
            return Outcome.refused("decision.refusal.document");
        }
        if (document.getSize() > StoredFile.LARGEST) {
            return Outcome.refused("decision.refusal.document.large");
        }
        try {
            var name = Objects.requireNonNullElse(document.getOriginalFilename(), "");
            return StoredFile.of(name, document.getBytes())
                    .map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused("decision.refusal.document.kind"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
