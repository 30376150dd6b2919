package vn.chungtay.identity.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.shared.Outcome;

/// Signing in by name and password. Whether a name is wrong or a password, whether the account is
/// closed or never was: the answer is the same and takes as long.
@Component
class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Trail trail;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param address where the attempt comes from
    Outcome<Account> attempt(String login, String password, String address) {
        var name = Accounts.plain(login);
        if (!attempts.mayTry(name, address)) {
            return tooMany();
        }
        var account = accounts.named(name);
        var hash = account.filter(Account::isOpen).map(Account::passwordHash).orElse(null);
        var right = passwords.matches(password, hash);
        conclude(name, address, account, right);
        return right
                ? Outcome.accepted(account.orElseThrow())
                : Outcome.refused("access.refusal.sign-in");
    }

    /// One more thing an account was asked to show, such as a code; counted like a password.
    Outcome<Account> further(Account account, String address, boolean right) {
        conclude(account.login(), address, Optional.of(account), right);
        return right ? Outcome.accepted(account) : Outcome.refused("access.refusal.code");
    }

    boolean mayTry(Account account, String address) {
        return attempts.mayTry(account.login(), address);
    }

    static <T> Outcome<T> tooMany() {
        return Outcome.refused("access.refusal.too-many", Attempts.WINDOW.toMinutes());
    }

    private void conclude(String name, String address, Optional<Account> account, boolean right) {
        transaction.executeWithoutResult(_ -> {
            attempts.remember(name, address, right);
            account.ifPresent(known ->
                    trail.record(Act.of(right ? "sign-in.done" : "sign-in.fail", known.thing())));
        });
    }
}
