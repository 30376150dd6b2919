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
record Amendment(
        long id,
        String programme,
        int base,
        List<String> changes,
        String person,
        LocalDate draftedOn,
        @Nullable String documentNumber) {

    String path() {
        return Amendments.ADDRESS + "/" + id;
    }

    boolean isSigned() {
        return documentNumber != null;
    }
}
