package vn.chungtay.reporting.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.paper.Closing;
import vn.chungtay.documents.paper.Letterhead;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.documents.paper.Letterhead.Mark;

/// How the paper of a report is headed and signed.
///
/// @param mark the issuer's letters in a number, as in `TU`
/// @param number null while it is not registered
/// @param signedOn null while it is not signed
/// @param authority for whom it is signed; null for the head alone
record Head(
        Form form,
        @Nullable String above,
        String issuer,
        String mark,
        @Nullable String number,
        String place,
        @Nullable LocalDate signedOn,
        @Nullable String authority,
        String position,
        @Nullable String signer,
        List<String> recipients) {

    /// The same office a period later: nothing is registered or signed yet.
    Head unsigned() {
        return new Head(
                form,
                above,
                issuer,
                mark,
                null,
                place,
                null,
                authority,
                position,
                signer,
                recipients);
    }

    Letterhead letterhead(String kindMark) {
        return new Letterhead(
                form, above, issuer, number, new Mark(kindMark, mark), place, signedOn);
    }

    Closing closing() {
        return new Closing(recipients, authority, position, signer);
    }
}
