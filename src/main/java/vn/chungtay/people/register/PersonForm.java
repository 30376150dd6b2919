package vn.chungtay.people.register;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// Somebody as typed, to be admitted or put right.
///
/// @param unit code of the unit that takes the person in; only when admitting
/// @param joined the first day there; only when admitting
/// @param same the id of somebody in the register whom this is, or `NEW` for nobody of them
record PersonForm(
        @Nullable String name,
        @Nullable String birth,
        @Nullable String gender,
        @Nullable String identity,
        @Nullable String unit,
        @Nullable String joined,
        @Nullable String same) {
    static final String NEW = "NEW";

    PersonForm {
        name = Asked.text(name);
        birth = Asked.text(birth);
        gender = Asked.text(gender);
        identity = Asked.text(identity);
        unit = Asked.text(unit);
        joined = Asked.text(joined);
        same = Asked.text(same);
    }

    /// With the unit filled in.
    PersonForm into(@Nullable String code) {
        return new PersonForm(name, birth, gender, identity, code, joined, same);
    }
}
