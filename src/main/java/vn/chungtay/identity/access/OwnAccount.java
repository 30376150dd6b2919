package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;

/// What somebody changes of how they get in. Each change asks for the password once more: a screen
/// left open is not enough.
@Component
class OwnAccount {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final CodeGenerators generators;
    private final OwnSessions sessions;

    OwnAccount(
            Accounts accounts,
            Passwords passwords,
            SignIn signIn,
            CodeGenerators generators,
            OwnSessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.generators = generators;
        this.sessions = sessions;
    }

    Account of(Viewer viewer) {
        return accounts.find(viewer.id()).orElseThrow();
    }

    /// Why it was not changed; empty when it was. All other sessions end.
    List<Refusal> changePassword(Viewer viewer, Change change, HttpServletRequest request) {
        var account = of(viewer);
        var wrong = wrongPassword(account, change.old(), request.getRemoteAddr());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        var reasons = passwords.against(change.wanted(), account.login(), account.name());
        if (reasons.isEmpty()) {
            accounts.setPassword(account, passwords.hash(change.wanted()));
            sessions.endAll(account.login(), Optional.of(request));
        }
        return reasons;
    }

    /// Ends the codes at sign-in, and with them the recovery codes.
    Optional<Refusal> endCodes(Viewer viewer, String password, String address) {
        var account = of(viewer);
        var wrong = wrongPassword(account, password, address);
        if (wrong.isEmpty()) {
            generators.end(account);
        }
        return wrong;
    }

    /// Why somebody is not taken for the holder of the account.
    Optional<Refusal> wrongPassword(Account account, String password, String address) {
        if (!signIn.mayTry(account, address)) {
            return Optional.of(
                    new Refusal("access.refusal.too-many", List.of(Attempts.WINDOW.toMinutes())));
        }
        if (passwords.matches(password, account.passwordHash())) {
            return Optional.empty();
        }
        signIn.further(account, address, false);
        return Optional.of(new Refusal("access.refusal.own-password", List.of()));
    }

    /// @param old the password as it is
    /// @param wanted the password as it is to be
    record Change(String old, String wanted) {

        /// What no field was sent for is empty.
        Change {
            old = Objects.requireNonNullElse(old, "");
            wanted = Objects.requireNonNullElse(wanted, "");
        }

        @Override
        public String toString() {
            return "Change"; // passwords belong into no log
        }
    }
}
