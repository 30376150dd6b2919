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

    /// @param name what was said to be the account, or the key
    /// @param address where the attempt comes from
    /// @param account whose it is, if anybody's
    record Attempt(String name, String address, Optional<Account> account) {
        static Attempt on(Account account, String address) {
            return new Attempt(account.login(), address, Optional.of(account));
        }
    }

    /// @param address where the attempt comes from
    Outcome<Account> attempt(String login, String password, String address) {
        var name = Accounts.plain(login);
        var account = accounts.named(name);
        var attempt = new Attempt(name, address, account);
        if (!mayTry(attempt)) {
            return tooMany();
        }
        var hash = account.filter(Account::isOpen).map(Account::passwordHash).orElse(null);
        var right = passwords.matches(password, hash);
        conclude(attempt, right);
        return right
                ? Outcome.accepted(account.orElseThrow())
                : Outcome.refused("access.refusal.sign-in");
    }

    /// One more thing an account was asked to show, such as a code; counted like a password.
    Outcome<Account> further(Account account, String address, boolean right) {
        conclude(Attempt.on(account, address), right);
        return right ? Outcome.accepted(account) : Outcome.refused("access.refusal.code");
    }

    boolean mayTry(Account account, String address) {
        return mayTry(Attempt.on(account, address));
    }

    boolean mayTry(Attempt attempt) {
        return attempts.mayTry(attempt.name(), attempt.address());
    }

    static <T> Outcome<T> tooMany() {
        return Outcome.refused("access.refusal.too-many", Attempts.WINDOW.toMinutes());
    }

    /// Whatever was shown, a right one and a wrong one are both remembered.
    void conclude(Attempt attempt, boolean right) {
        transaction.executeWithoutResult(_ -> {
            attempts.remember(attempt.name(), attempt.address(), right);
            attempt.account()
                    .ifPresent(known ->
                            trail.record(
                                    Act.of(
                                            right ? "sign-in.done" : "sign-in.fail",
                                            known.thing())));
        });
    }
}
