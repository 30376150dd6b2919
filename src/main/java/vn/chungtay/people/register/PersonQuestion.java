package vn.chungtay.people.register;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.Gender;
import vn.chungtay.people.Sought;
import vn.chungtay.people.UnitsSeen;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;
import vn.chungtay.web.RequestRefused;

/// What was asked of the list of persons; blank asks nothing.
///
/// @param q words of a name in any order, the last perhaps only begun, with diacritics or without;
///   or a code, or an identity number
/// @param unit code of a unit; itself and all below it
/// @param from the least age in whole years
/// @param to the greatest
/// @param standing members when not given
record PersonQuestion(
        @Nullable String q,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String gender,
        @Nullable String from,
        @Nullable String to,
        @Nullable String standing,
        @Nullable String sort) {
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    PersonQuestion {
        q = Asked.text(q);
        organisation = Asked.text(organisation);
        unit = Asked.text(unit);
        gender = Asked.text(gender);
        from = Asked.text(from);
        to = Asked.text(to);
        standing = Asked.text(standing);
        sort = Asked.text(sort);
    }

    /// All of one standing.
    static PersonQuestion of(Standing standing) {
        return new PersonQuestion(null, null, null, null, null, null, standing.name(), null);
    }

    /// Whom nobody has confirmed this year in a unit, or in all in sight.
    static PersonQuestion unconfirmedIn(@Nullable String unit) {
        var standing = Standing.UNCONFIRMED.name();
        return new PersonQuestion(null, null, unit, null, null, null, standing, null);
    }

    @Nullable Organisation whose() {
        return Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
    }

    @Nullable Gender ofGender() {
        return Asked.oneOf(Gender.values(), gender, "person.refusal.gender");
    }

    Standing as() {
        var asked = Asked.oneOf(Standing.values(), standing, "person.refusal.standing");
        return Objects.requireNonNullElse(asked, Standing.MEMBER);
    }

    @Nullable Integer least() {
        return age(from);
    }

    @Nullable Integer greatest() {
        return age(to);
    }

    private static @Nullable Integer age(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!AGE.matcher(typed).matches()) {
            throw new RequestRefused(new Refusal("person.refusal.age", List.of(typed)));
        }
        return Integer.valueOf(typed);
    }

    Sought sought() {
        return Sought.of(q);
    }

    /// Whose members are asked for.
    UnitsSeen units(Sight sight) {
        return new UnitsSeen(sight, unit);
    }

    Order<PersonColumn> order() {
        return Asked.order(PersonColumn.values(), sort);
    }

    Head head(PersonColumn column) {
        var towards = Asked.towards(column, order());
        var same = new PersonQuestion(q, organisation, unit, gender, from, to, standing, towards);
        return Head.of(column, order(), same.address(Person.PATH));
    }

    boolean isOpen() {
        return Stream.of(q, organisation, unit, gender, from, to, standing)
                .allMatch(Objects::isNull);
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "unit", unit);
        Asked.add(address, "gender", gender);
        Asked.add(address, "from", from);
        Asked.add(address, "to", to);
        Asked.add(address, "standing", standing);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
