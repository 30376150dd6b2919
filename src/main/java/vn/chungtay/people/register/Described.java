package vn.chungtay.people.register;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.people.Gender;
import vn.chungtay.people.IdentityNumber;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Typed;

/// What a form says about a person, read.
///
/// @param identity none where none was typed: what is kept then stays
record Described(
        String name,
        @Nullable LocalDate birth,
        @Nullable Gender gender,
        @Nullable IdentityNumber identity) {

    /// What is wrong is told to `typed`.
    static Described read(PersonForm form, LocalDate today, Typed typed) {
        var name = typed.due("name", "person.name", form.name(), Typed.LINE);
        var birth = form.birth() == null ? null : typed.day("birth", form.birth());
        if (birth != null && birth.isAfter(today)) {
            typed.wrong("birth", "person.refusal.birth", birth);
        }
        return new Described(
                Normalizer.normalize(name, Normalizer.Form.NFC),
                birth,
                Asked.oneOf(Gender.values(), form.gender(), "person.refusal.gender"),
                form.identity() == null
                        ? null
                        : typed.taken("identity", IdentityNumber.read(form.identity())));
    }
}
