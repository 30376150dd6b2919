package vn.chungtay.programme.proposal;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// The document by which somebody signs, as it was typed.
record SignatureForm(@Nullable String number, @Nullable String date) {
    SignatureForm {
        number = Asked.text(number);
        date = Asked.text(date);
    }
}
