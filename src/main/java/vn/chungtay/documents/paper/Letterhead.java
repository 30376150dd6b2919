package vn.chungtay.documents.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who issues a paper, under which number, where and when.
///
/// @param above the body that the issuer belongs to; none where it belongs to none
/// @param number as it is registered; null while it has none, which leaves room to write it
/// @param kindMark letters for the kind and the issuer in a number that is still to be given, as in
///   `BC/TU`; the form puts its own signs between them
/// @param date null while it is not signed, which leaves room for day and month
public record Letterhead(
        Form form,
        @Nullable String above,
        String issuer,
        @Nullable String number,
        Mark kindMark,
        String place,
        @Nullable LocalDate date) {

    /// Whose rules a paper follows.
    public enum Form {
        /// Papers of the Party: Hướng dẫn 36-HD/VPTW of 2018.
        PARTY,
        /// Papers of the State: Nghị định 30/2020/NĐ-CP, annex I.
        STATE
    }

    /// The letters in a number, as in `BC` and `TU`.
    public record Mark(String kind, String issuer) {}
}
