package vn.chungtay.documents.issued;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.Asked;

/// A document as somebody typed it.
///
/// @param document its file; none where there is none, or where the one that was filed stays
record IssuedForm(
        @Nullable String number,
        @Nullable String on,
        @Nullable String issuer,
        @Nullable String kind,
        @Nullable String summary,
        @Nullable MultipartFile document) {

    IssuedForm {
        number = Asked.text(number);
        on = Asked.text(on);
        issuer = Asked.text(issuer);
        kind = Asked.text(kind);
    }

    /// To be corrected.
    static IssuedForm of(IssuedDocument.Told told) {
        return new IssuedForm(
                told.number(),
                DateText.print(told.on()),
                told.issuer(),
                told.kind().name(),
                told.summary(),
                null);
    }

    static String orNone(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
