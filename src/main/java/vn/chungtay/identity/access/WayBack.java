package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;

/// Whoever cannot sign in asks for a new link; their administrator, who knows them, hands it over.
/// The page says the same whether or not there is such an account.
@Component
class WayBack {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Trail trail;
    private final Clock clock;

    WayBack(JdbcClient database, Accounts accounts, Attempts attempts, Trail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
    }

    record Asked(AccountId account, String login, String name, Instant at, String address) {}

    /// @return whether it was taken note of, or too many were asked for from this address
    @Transactional
    boolean ask(String login, String address) {
        var name = Accounts.plain(login);
        if (!attempts.mayTry(name, address)) {
            return false;
        }
        attempts.remember(name, address, false);
        accounts.named(name).filter(Account::isOpen).ifPresent(account -> note(account, address));
        return true;
    }

    private void note(Account account, String address) {
        var noted =
                database.sql(
                                """
                                insert into way_back_request (account, asked_at, address)
                                values (:account, :at, :address)
                                    on conflict do nothing
                                """)
                        .param("account", account.id().value())
                        .param("at", OffsetDateTime.now(clock))
                        .param("address", address)
                        .update();
        if (noted == 1) {
            trail.record(Act.of("way-back.ask", account.thing()));
        }
    }

    /// Those nobody has answered, oldest first.
    List<Asked> open() {
        return database.sql(
                        """
                          select a.id, a.login, a.name, w.asked_at, w.address
                            from way_back_request w
                            join account a on a.id = w.account
                           where w.answered_at is null
                        order by w.asked_at
                        """)
                .query((row, _) ->
                        new Asked(
                                new AccountId(row.getLong("id")),
                                row.getString("login"),
                                row.getString("name"),
                                Objects.requireNonNull(Accounts.instant(row, "asked_at")),
                                row.getString("address")))
                .list();
    }

    /// A link was handed over.
    void answer(AccountId account, AccountId by) {
        database.sql(
                        """
                        update way_back_request
                           set answered_at = :at,
                               answered_by = :by
                         where account = :account
                           and answered_at is null
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .param("account", account.value())
                .update();
    }
}
