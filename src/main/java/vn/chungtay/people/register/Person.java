package vn.chungtay.people.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.people.Gender;

/// Somebody in the register.
///
/// @param code what the lists call the person
/// @param birth none where no list says it
/// @param numbered whether an identity number is kept, closed
/// @param erased whether the name was taken out
record Person(
        PersonId id,
        String code,
        String name,
        @Nullable LocalDate birth,
        @Nullable Gender gender,
        boolean numbered,
        boolean erased) {
    static final String PATH = "/people";

    String path() {
        return PATH + "/" + id;
    }

    /// As the audit trail names the person: by code, since a name would outlive its erasure there.
    String thing() {
        return "person " + code;
    }

    /// Where a branch refers them to the Party; the one they are in, where it is one.
    String referral(List<Belonging> belongings) {
        var address = UriComponentsBuilder.fromPath("/referrals/new").queryParam("person", code);
        var units = belongings.stream().filter(Belonging::goesOn).map(Belonging::now).toList();
        if (units.size() == 1) {
            address.queryParam("unit", units.getFirst());
        }
        return address.encode().toUriString();
    }
}
