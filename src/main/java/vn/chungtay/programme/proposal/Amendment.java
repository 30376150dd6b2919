package vn.chungtay.programme.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of a programme that somebody drafted. They wait until they are signed, and stay
/// afterwards.
///
/// @param base the edition they were drafted from
/// @param changes in sentences
/// @param documentNumber the document they were signed by; none while they wait
/// @param isOpen whether they may be signed still: nobody signed others meanwhile
record Amendment(
        long id,
        String programme,
        int base,
        List<String> changes,
        String person,
        LocalDate draftedOn,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        boolean isOpen) {

    String path() {
        return Amendments.ADDRESS + "/" + id;
    }

    /// The first of the changes, which tells it from others in a list.
    String first() {
        return changes.getFirst();
    }

    boolean isSigned() {
        return documentNumber != null;
    }
}
