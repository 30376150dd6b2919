package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;

/// Keeps the accounts, and tells the audit trail what is done to one.
@Component
class Accounts {
    private static final String SELECT =
            """
            select id, login, name, password_hash, password_set_at, made_at, closed_at, closed_why,
                   erased_at
              from account
            """;

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// However it was typed: a login is kept in small letters.
    Optional<Account> named(String login) {
        return database.sql(SELECT + " where login = :login")
                .param("login", plain(login))
                .query(Accounts::row)
                .optional();
    }

    Optional<Account> find(AccountId id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Accounts::row)
                .optional();
    }

    /// @param by nobody for the first administrator and the demo
    /// @return none when the login is taken
    @Transactional
    Optional<AccountId> make(String login, String name, @Nullable AccountId by) {
        var made =
                database.sql(
                                """
                                insert into account (login, name, made_at, made_by)
                                values (:login, :name, :at, :by)
                                    on conflict (login) do nothing
                                returning id
                                """)
                        .param("login", plain(login))
                        .param("name", name)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by == null ? null : by.value())
                        .query(Long.class)
                        .optional()
                        .map(AccountId::new);
        made.ifPresent(_ ->
                trail.record(
                        Act.of("account.make", "account " + plain(login)).after("name", name)));
        return made;
    }

    @Transactional
    void setPassword(Account account, String hash) {
        database.sql(
                        """
                        update account
                           set password_hash = :hash,
                               password_set_at = :at
                         where id = :id
                        """)
                .param("hash", hash)
                .param("at", OffsetDateTime.now(clock))
                .param("id", account.id().value())
                .update();
        trail.record(Act.of("account.choose-password", account.thing()));
    }

    /// Nobody signs in with it any more. Its rows stay: they say who did what.
    ///
    /// @return whether it was open
    @Transactional
    boolean close(Account account, String why, AccountId by) {
        var closed =
                database.sql(
                                """
                                update account
                                   set closed_at = :at,
                                       closed_by = :by,
                                       closed_why = :why
                                 where id = :id
                                   and closed_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .param("why", why)
                        .param("id", account.id().value())
                        .update();
        if (closed == 1) {
            trail.record(Act.of("account.close", account.thing()).after("why", why));
        }
        return closed == 1;
    }

    @Transactional
    void reopen(Account account) {
        var opened =
                database.sql(
                                """
                                update account
                                   set closed_at = null,
                                       closed_by = null,
                                       closed_why = null
                                 where id = :id
                                   and closed_at is not null
                                   and erased_at is null
                                """)
                        .param("id", account.id().value())
                        .update();
        if (opened == 1) {
            trail.record(Act.of("account.reopen", account.thing()));
        }
    }

    @Transactional
    void rename(Account account, String name) {
        database.sql("update account set name = :name where id = :id")
                .param("name", name)
                .param("id", account.id().value())
                .update();
        trail.record(
                Act.of("account.rename", account.thing())
                        .before("name", account.name())
                        .after("name", name));
    }

    /// As a login is kept. PostgreSQL takes no text with a NUL in it.
    static String plain(String login) {
        return login.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                Objects.requireNonNull(row.getString("login")),
                Objects.requireNonNull(row.getString("name")),
                row.getString("password_hash"),
                instant(row, "password_set_at"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "closed_at"),
                row.getString("closed_why"),
                instant(row, "erased_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
