package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;
import vn.chungtay.organisation.Level;

/// An agreement as it stands on a day: drafted, then signed by a document, then ended; or
/// withdrawn.
///
/// @param wording the id of the last one
/// @param until the last day on which it holds
/// @param signed none of a draft
/// @param verdict the last one of the year that was asked for
record Agreement(
        long id,
        long wording,
        String title,
        Level level,
        Place area,
        LocalDate starts,
        LocalDate ends,
        LocalDate until,
        State state,
        @Nullable Signed signed,
        @Nullable Verdict verdict) {

    /// @param day on which the area bore the name
    record Place(String code, String name, LocalDate day) {}

    record Signed(String number, LocalDate on, FileId file) {}

    String path() {
        return "/agreements/" + id;
    }
}
