package vn.chungtay.routes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Permission.Reach;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;

/// Somebody with one role in one kind of place, or nobody.
record Person(@Nullable Role role, Place place) {
    static final Person NOBODY = new Person(null, Place.EVERYWHERE);

    /// Where the role is held. Inside of both the unit and the area are the units of the Farmers in
    /// `t.b`; outside of both is all of `t.n`.
    enum Place {
        UNIT("fu.t.b"),
        AREA("t.b"),
        EVERYWHERE("");

        private final String code;

        Place(String code) {
            this.code = code;
        }
    }

    static List<Person> everyone() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Place.values()).map(place -> new Person(role, place)))
                .toList();
    }

    String login() {
        return (role + "." + place).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Viewer viewer(Cast cast) {
        var scope = place == Place.EVERYWHERE ? Scope.EVERYWHERE : cast.scope(place.code);
        var grants = Stream.ofNullable(role).map(held -> new Grant(held, scope)).toList();
        return Viewer.of(new AccountId(login().hashCode()), login(), "Người " + login(), grants);
    }

    boolean isEverywhere() {
        return place == Place.EVERYWHERE;
    }

    boolean isOfUnit() {
        return place == Place.UNIT;
    }

    boolean holds(Route route) {
        return role != null && role.allows(route.permission());
    }

    /// Where the place decides, all are asked for; where it does not, each role by turns in one, so
    /// that a handler that looks at the place all the same is found.
    boolean isAskedFor(Route route) {
        return role == null
                || holds(route) && route.permission().reach() == Reach.WITHIN
                || place.ordinal()
                        == Math.floorMod((role + " " + route).hashCode(), Place.values().length);
    }

    @Override
    public String toString() {
        return role == null ? "nobody" : login();
    }
}
