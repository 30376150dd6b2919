package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Secrets;

/// Keeps access tokens. The token itself is shown once, when it is made; kept is its hash.
@Component
class AccessTokens {
    /// By which a token is known as ours where it should not be, in a repository or a log.
    static final String PREFIX = "ct_";

    /// What a token can be for: reading, watching, and bringing lists in. Nobody keeps accounts by
    /// one.
    static final List<Permission> OFFERED =
            List.of(
                    Permission.READ_REGISTRY,
                    Permission.READ_PUBLISHED,
                    Permission.READ_FIGURES,
                    Permission.READ_REQUESTS,
                    Permission.IMPORT_LISTS,
                    Permission.WATCH_SYSTEM);

    private static final String LIVE = " and ended_at is null and expires_on >= :today";

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    AccessTokens(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param expiresOn the last day
    record Token(
            long id,
            String name,
            Set<Permission> permissions,
            Instant madeAt,
            LocalDate expiresOn,
            @Nullable Instant usedAt) {}

    /// A token that came with a request: whose it is, and what it is limited to.
    record Presented(String login, String name, Set<Permission> permissions) {}

    /// @return the token, which nobody can be shown again
    @Transactional
    String make(Account account, String name, Set<Permission> permissions, LocalDate expiresOn) {
        var token = PREFIX + Secrets.next();
        database.sql(
                        """
                        insert into access_token
                               (account, name, hash, permissions, made_at, expires_on)
                        values (:account, :name, :hash, :permissions, :at, :expires)
                        """)
                .param("account", account.id().value())
                .param("name", name)
                .param("hash", Secrets.hash(token))
                .param("permissions", permissions.stream().map(Enum::name).toArray(String[]::new))
                .param("at", OffsetDateTime.now(clock))
                .param("expires", expiresOn)
                .update();
        trail.record(
                Act.of("access-key.make", account.thing())
                        .after("name", name)
                        .after("permissions", EnumSet.copyOf(permissions))
                        .after("expires", expiresOn));
        return token;
    }

    Optional<Presented> presented(String token) {
        var found =
                database.sql(
                                """
                                select t.id, a.login, t.name, t.permissions, t.used_at
                                  from access_token t
                                  join account a on a.id = t.account
                                 where t.hash = :hash
                                """
                                        + LIVE)
                        .param("hash", Secrets.hash(token))
                        .param("today", LocalDate.now(clock))
                        .query((row, _) ->
                                new Found(
                                        row.getLong("id"),
                                        Accounts.instant(row, "used_at"),
                                        new Presented(
                                                row.getString("login"),
                                                row.getString("name"),
                                                permissions(row))))
                        .optional();
        // Only now: while rows are read their connection is taken, and this takes one too.
        found.ifPresent(one -> remember(one.id(), one.usedAt()));
        return found.map(Found::presented);
    }

    private record Found(long id, @Nullable Instant usedAt, Presented presented) {}

    /// Those that still open something, newest first.
    List<Token> of(AccountId account) {
        return database.sql(
                        """
                          select id, name, permissions, made_at, expires_on, used_at
                            from access_token
                           where account = :account
                        """
                                + LIVE
                                + " order by made_at desc, id desc")
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query(AccessTokens::row)
                .list();
    }

    /// @return whether there was such a token of this account
    @Transactional
    boolean end(Account account, long id, AccountId by) {
        var ended =
                database.sql(
                                """
                                   update access_token
                                      set ended_at = :at,
                                          ended_by = :by
                                    where id = :id
                                      and account = :account
                                      and ended_at is null
                                returning name
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .param("id", id)
                        .param("account", account.id().value())
                        .query(String.class)
                        .optional();
        ended.ifPresent(name ->
                trail.record(Act.of("access-key.end", account.thing()).before("name", name)));
        return ended.isPresent();
    }

    /// Once a minute is enough to see which of them are in use.
    private void remember(long id, @Nullable Instant last) {
        var now = clock.instant();
        if (last == null || last.plusSeconds(60).isBefore(now)) {
            database.sql("update access_token set used_at = :at where id = :id")
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", id)
                    .update();
        }
    }

    private static Token row(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("name")),
                permissions(row),
                Objects.requireNonNull(Accounts.instant(row, "made_at")),
                Objects.requireNonNull(row.getObject("expires_on", LocalDate.class)),
                Accounts.instant(row, "used_at"));
    }

    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("permissions").getArray();
        var known = EnumSet.noneOf(Permission.class);
        Arrays.stream(names).map(Permission::valueOf).forEach(known::add);
        return known;
    }
}
