package vn.chungtay.identity.access;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;

/// Makes accounts that can sign in, for tests of the door.
@Component
public class People {
    public static final String PASSWORD = "bốn con trâu qua suối";

    private final Accounts accounts;
    private final Grants grants;
    private final String hash;

    People(Accounts accounts, Grants grants, Passwords passwords) {
        this.accounts = accounts;
        this.grants = grants;
        this.hash = passwords.hash(PASSWORD);
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
            accounts.setPassword(account, hash);
        }
        grants.giveAtStart(account, role, scope);
        return accounts.named(login).orElseThrow();
    }
}
