package vn.chungtay.programme.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A programme that somebody prepared. It waits until it is signed, and stays afterwards.
///
/// @param documentNumber the document it was signed by; none while it waits
record Proposal(
        long id,
        String programme,
        String title,
        String person,
        LocalDate proposedOn,
        @Nullable String documentNumber) {

    String path() {
        return Proposals.ADDRESS + "/" + id;
    }

    boolean isSigned() {
        return documentNumber != null;
    }
}
