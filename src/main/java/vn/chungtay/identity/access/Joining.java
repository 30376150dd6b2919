package vn.chungtay.identity.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// What a one-time link leads to: a password for an account, or the first administrator's account.
@Component
class Joining {
    /// None that an erased account is given, see [Erasure].
    static final Pattern LOGIN = Pattern.compile("(?!xoa-[0-9])[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]");

    private static final int LONGEST_NAME = 120;

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Grants grants;
    private final OwnSessions sessions;

    Joining(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            Grants grants,
            OwnSessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.grants = grants;
        this.sessions = sessions;
    }

    /// Everything wrong with a login or a name, before one is made.
    static List<Refusal> against(String login, String name) {
        var reasons = new ArrayList<Refusal>();
        if (!LOGIN.matcher(Accounts.plain(login)).matches()) {
            reasons.add(new Refusal("access.refusal.login", List.of()));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(new Refusal("access.refusal.name", List.of((long) LONGEST_NAME)));
        }
        return reasons;
    }

    /// Gives the account of the link its password; whoever was signed in with it no longer is.
    @Transactional
    Outcome<Account> choose(OneTimeLinks.Link link, String password) {
        var account = accounts.find(Objects.requireNonNull(link.account())).orElseThrow();
        var reasons = passwords.against(password, account.login(), account.name());
        if (!reasons.isEmpty()) {
            return new Outcome.Refused<>(reasons);
        }
        if (!account.isOpen() || !links.use(link)) {
            return Outcome.refused("access.refusal.link");
        }
        accounts.setPassword(account, passwords.hash(password));
        sessions.endAll(account.login(), Optional.empty());
        return Outcome.accepted(account);
    }

    /// Makes the first administrator.
    @Transactional
    Outcome<Account> begin(OneTimeLinks.Link link, String login, String name, String password) {
        var reasons = new ArrayList<>(against(login, name));
        reasons.addAll(passwords.against(password, login, name));
        if (!reasons.isEmpty()) {
            return new Outcome.Refused<>(reasons);
        }
        if (!links.use(link)) {
            return Outcome.refused("access.refusal.link");
        }
        var made = accounts.make(login, name.strip(), null);
        if (made.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused("access.refusal.login-taken");
        }
        var account = accounts.find(made.get()).orElseThrow();
        accounts.setPassword(account, passwords.hash(password));
        grants.giveAtStart(account, Role.ADMINISTRATOR, Scope.EVERYWHERE);
        return Outcome.accepted(account);
    }
}
