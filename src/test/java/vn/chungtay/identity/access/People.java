package vn.chungtay.identity.access;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;

/// Makes accounts that can sign in, for tests of the door.
@Component
public class People {
    public static final String PASSWORD = "bốn con trâu qua suối";

    /// One for all contexts: each takes a tenth of a second, and many make no account.
    private static final AtomicReference<@Nullable String> HASH = new AtomicReference<>();

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;

    People(Accounts accounts, Grants grants, Passwords passwords) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
    }

    /// For tests of other modules, which know no account.
    public void leader(String login) {
        with(login, Role.LEADER);
    }

    Account with(String login, Role role) {
        return with(login, role, Scope.EVERYWHERE);
    }

    Account with(String login, Role role, Scope scope) {
        var made = accounts.make(login, "Người Thử " + login, null);
        var account = accounts.named(login).orElseThrow();
        if (made.isPresent()) {
            accounts.setPassword(account, HASH.updateAndGet(this::hashed));
        }
        grants.giveAtStart(account, role, scope);
        return accounts.named(login).orElseThrow();
    }

    private String hashed(@Nullable String known) {
        return known == null ? passwords.hash(PASSWORD) : known;
    }
}
