package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.web.Texts;

/// What can be said of an account: its roles with the names of their places, and what it shows
/// besides a password.
@Component
class Standing {
    private final Grants grants;
    private final CodeGenerators generators;
    private final RecoveryCodes recovery;
    private final Places places;
    private final Texts texts;

    Standing(
            Grants grants,
            CodeGenerators generators,
            RecoveryCodes recovery,
            Places places,
            Texts texts) {
        this.grants = grants;
        this.generators = generators;
        this.recovery = recovery;
        this.places = places;
        this.texts = texts;
    }

    /// @param recoveryLeft how many recovery codes still open
    record Known(List<Held> held, boolean hasCodes, long recoveryLeft) {}

    /// A role as it can be shown.
    ///
    /// @param inForce today
    /// @param over for good
    /// @param orphaned its place ended without one successor: it must be granted anew
    record Held(
            Grants.Given given,
            Role role,
            String place,
            boolean inForce,
            boolean over,
            boolean orphaned) {}

    Known of(Account account) {
        return new Known(held(account), generators.has(account.id()), recovery.left(account.id()));
    }

    List<Held> held(Account account) {
        return grants.of(account.id()).stream().map(this::held).toList();
    }

    String place(Scope scope) {
        return scope.equals(Scope.EVERYWHERE)
                ? texts.text("access.everywhere")
                : places.show(scope).name();
    }

    private Held held(Grants.Given given) {
        var scope = given.grant().scope();
        var today = grants.today();
        var orphaned = !given.isOver(today) && !places.orphaned(List.of(scope), today).isEmpty();
        return new Held(
                given,
                given.grant().role(),
                place(scope),
                given.isInForce(today),
                given.isOver(today),
                orphaned);
    }
}
