package vn.chungtay.people.office;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who refers a member, as it was typed.
///
/// @param person what lists call the person
/// @param unit the code of the branch
/// @param on the day of the referral
record ReferralForm(@Nullable String person, @Nullable String unit, @Nullable String on) {
    ReferralForm {
        person = Asked.text(person);
        unit = Asked.text(unit);
        on = Asked.text(on);
    }

    static String orNone(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
