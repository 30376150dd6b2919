package vn.chungtay.organisation.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Citation;
import vn.chungtay.organisation.Mention;

/// What a unit asks for, and what was answered.
///
/// @param unit the one to change, or to get the new branch; named as it is called last
/// @param area where the new branch is to be
/// @param name the branch's, or the new one
record ChangeRequest(
        long id,
        RequestKind kind,
        Mention unit,
        @Nullable Mention area,
        @Nullable String name,
        LocalDate wantedFrom,
        String reason,
        LocalDate requestedOn,
        String requestedBy,
        @Nullable Answered answered) {

    /// @param decision the one that does what was asked, if it was accepted
    record Answered(
            Answer answer,
            LocalDate on,
            String by,
            @Nullable String note,
            @Nullable Citation decision) {}

    boolean isOpen() {
        return answered == null;
    }

    /// The key of the text for its state.
    String state() {
        return answered == null ? "request.state.OPEN" : "request.state." + answered.answer();
    }
}
