package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.web.Asked;

/// What somebody typed who changes a deadline, as it was typed.
record DeadlineForm(
        @Nullable String finishes,
        @Nullable String reason,
        @Nullable String number,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable MultipartFile document)
        implements FormReading.DocumentFields {

    DeadlineForm {
        finishes = Asked.text(finishes);
        reason = Asked.text(reason);
        number = Asked.text(number);
        date = Asked.text(date);
        issuer = Asked.text(issuer);
    }

    static DeadlineForm empty() {
        return new DeadlineForm(null, null, null, null, null, null);
    }
}
