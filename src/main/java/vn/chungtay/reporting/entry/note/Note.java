package vn.chungtay.reporting.entry.note;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.identity.Viewer;

/// Something said or shown about a cell.
///
/// @param body the words, the address, or the name of the file
/// @param file its id in the store
record Note(
        long id,
        NoteKind kind,
        String body,
        @Nullable Long file,
        @Nullable Long account,
        String person,
        Instant at) {

    /// The file that was filed with it.
    Optional<FileId> paper() {
        return Optional.ofNullable(file).map(FileId::new);
    }

    /// Whether it is the viewer's to take away. What a return asks for stays.
    boolean isOwn(Viewer viewer) {
        return kind != NoteKind.RETURN
                && account != null
                && viewer.isSignedIn()
                && account == viewer.id().value();
    }
}
