package vn.chungtay.notifications.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Viewer;

/// Keeps the secret addresses of calendars: one of each account at a time, 256 random bits of which
/// the hash is kept. Whoever knows the address reads the calendar until its holder ends it.
@Component
class DiaryAddresses {
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    DiaryAddresses(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// Takes the place of the one before.
    ///
    /// @return the secret, which nobody can be shown again
    @Transactional
    String make(Viewer viewer) {
        close(viewer);
        var secret = Secrets.next();
        database.sql(
                        """
                        insert into calendar_address (account, hash, made_at)
                        values (:account, sha256(convert_to(:secret, 'UTF8')), :at)
                        """)
                .param("account", viewer.id().value())
                .param("secret", secret)
                .param("at", OffsetDateTime.now(clock))
                .update();
        trail.record(Act.of("calendar.make", "account " + viewer.login()));
        return secret;
    }

    @Transactional
    void end(Viewer viewer) {
        if (close(viewer)) {
            trail.record(Act.of("calendar.end", "account " + viewer.login()));
        }
    }

    /// Since when the one that is open answers.
    Optional<Instant> openSince(AccountId account) {
        return database.sql(
                        """
                        select made_at
                          from calendar_address
                         where account = :account
                           and ended_at is null
                        """)
                .param("account", account.value())
                .query((row, _) -> row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Whose calendar it is.
    Optional<AccountId> holder(String secret) {
        return database.sql(
                        """
                        select account
                          from calendar_address
                         where hash = sha256(convert_to(:secret, 'UTF8'))
                           and ended_at is null
                        """)
                .param("secret", secret)
                .query((row, _) -> new AccountId(row.getLong("account")))
                .optional();
    }

    /// Not before it was made, even if somebody sets the clock back in between.
    private boolean close(Viewer viewer) {
        return database.sql(
                                """
                                update calendar_address
                                   set ended_at = greatest(:at, made_at)
                                 where account = :account
                                   and ended_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("account", viewer.id().value())
                        .update()
                == 1;
    }
}
