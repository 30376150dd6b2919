package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Secrets;

/// The way in for whoever has no password: the first administrator, a new account, one whose
/// password is lost. A link works once, for three days, and a newer one for the same account takes
/// its place.
@Component
class OneTimeLinks {
    static final Duration VALID = Duration.ofDays(3);

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    OneTimeLinks(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param account nobody's when it makes the first administrator
    record Link(long id, @Nullable AccountId account, Instant expiresAt) {}

    /// @return the path of a link for an account, which nobody can be shown again
    @Transactional
    String make(Account account, AccountId by) {
        trail.record(Act.of("link.make", account.thing()));
        return make(account.id(), by);
    }

    /// @return the path of the link that makes the first administrator
    @Transactional
    String makeFirst() {
        return make((AccountId) null, null);
    }

    private String make(@Nullable AccountId account, @Nullable AccountId by) {
        var now = OffsetDateTime.now(clock);
        revoke(account);
        var secret = Secrets.next();
        database.sql(
                        """
                        insert into one_time_link (hash, account, made_at, made_by, expires_at)
                        values (:hash, :account, :at, :by, :expires)
                        """)
                .param("hash", Secrets.hash(secret))
                .param("account", account == null ? null : account.value())
                .param("at", now)
                .param("by", by == null ? null : by.value())
                .param("expires", now.plus(VALID))
                .update();
        return "/join/" + secret;
    }

    /// Links that were not used open nothing any more.
    void revoke(@Nullable AccountId account) {
        var now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        update one_time_link
                           set expires_at = :now
                         where account is not distinct from cast(:account as bigint)
                           and used_at is null
                           and expires_at > :now
                        """)
                .param("now", now)
                .param("account", account == null ? null : account.value())
                .update();
    }

    /// The link that still opens, if there is one.
    Optional<Link> find(String secret) {
        return database.sql(
                        """
                        select id, account, expires_at
                          from one_time_link
                         where hash = :hash
                           and used_at is null
                           and expires_at > :now
                        """)
                .param("hash", Secrets.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> {
                    var account = row.getObject("account", Long.class);
                    return new Link(
                            row.getLong("id"),
                            account == null ? null : new AccountId(account),
                            Objects.requireNonNull(Accounts.instant(row, "expires_at")));
                })
                .optional();
    }

    /// @return whether it was still to be used
    boolean use(Link link) {
        return database.sql(
                                """
                                update one_time_link
                                   set used_at = :now
                                 where id = :id
                                   and used_at is null
                                   and expires_at > :now
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", link.id())
                        .update()
                == 1;
    }
}
