package vn.chungtay.reporting.entry.note;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.identity.Viewer;

/// Something said or shown about a cell, or about a part of the report on an area.
///
/// @param body the words, the address, or the name of the file
/// @param file its id in the store
/// @param answers the id of the note that it is an answer to
/// @param settled null while it waits, and where nobody settles anything
public record Note(
        long id,
        NoteKind kind,
        String body,
        @Nullable Long file,
        @Nullable Long account,
        String person,
        Instant at,
        @Nullable Long answers,
        @Nullable Settled settled) {

    /// By whom it was dealt with.
    public record Settled(String person, Instant at) {}

    /// The file that was filed with it.
    Optional<FileId> paper() {
        return Optional.ofNullable(file).map(FileId::new);
    }

    /// Whether it is the viewer's to take away. What a return asks for stays.
    public boolean isOwn(Viewer viewer) {
        return kind != NoteKind.RETURN
                && account != null
                && viewer.isSignedIn()
                && account == viewer.id().value();
    }
}
