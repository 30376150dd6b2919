package vn.chungtay.documents.issued;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.content.PaperKind;

/// A document of the register.
///
/// @param summary what it is about, as printed under its title
/// @param file none where only the number is known
/// @param struck why it counts no more; none while it does
record IssuedDocument(long id, Told told, @Nullable Filed file, By made, @Nullable Struck struck) {

    /// How much of the text of a file its page shows, in letters.
    static final int TEXT_SHOWN = 20_000;

    /// What its paper says of it.
    record Told(String number, LocalDate on, String issuer, IssuedKind kind, String summary) {}

    /// @param readable whether there is text to search; nothing while that is not known yet
    record Filed(FileId id, String name, String mediaType, long size, @Nullable Boolean readable) {
        Optional<PaperKind> kind() {
            return PaperKind.ofMediaType(mediaType);
        }

        boolean isShown() {
            return kind().filter(PaperKind::isShown).isPresent();
        }

        /// Rounded up.
        long kilobytes() {
            return (size + 1023) / 1024;
        }
    }

    record By(Instant at, String person) {}

    record Struck(String reason, By by) {}

    String path() {
        return IssuedController.PATH + "/" + id;
    }
}
