package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Secrets;

/// Who tried to sign in lately, and whether that is enough for now: by account, so that nobody
/// guesses the password of one, and by address, so that nobody tries one password on all. From an
/// address where the account's holder got in within a month, the others' guessing does not count:
/// nobody can be locked out of their own office.
@Component
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_PER_ACCOUNT = 10;

    /// An office shares one address.
    static final int MOST_PER_ADDRESS = 60;

    private static final Duration KNOWN = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether there is nothing against one more attempt. What a clock that ran ahead wrote down
    /// shuts nobody out once it is set right.
    boolean mayTry(String login, String address) {
        return database.sql(
                        """
                        with known as (
                            select exists (select
                                             from sign_in_attempt
                                            where login_hash = :login
                                              and address = :address
                                              and succeeded
                                              and at > :monthAgo) as is_known
                        )
                        select (select count(*)
                                  from sign_in_attempt, known
                                 where login_hash = :login
                                   and not succeeded
                                   and at between :windowAgo and :windowAhead
                                   and (address = :address or not is_known)) < :perAccount
                           and (select count(*)
                                  from sign_in_attempt
                                 where address = :address
                                   and not succeeded
                                   and at between :windowAgo and :windowAhead) < :perAddress
                        """)
                .param("login", Secrets.hash(login))
                .param("address", address)
                .param("monthAgo", OffsetDateTime.now(clock).minus(KNOWN))
                .param("windowAgo", OffsetDateTime.now(clock).minus(WINDOW))
                .param("windowAhead", OffsetDateTime.now(clock).plus(WINDOW))
                .param("perAccount", MOST_PER_ACCOUNT)
                .param("perAddress", MOST_PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    /// What is older than it matters goes on the way.
    void remember(String login, String address, boolean succeeded) {
        var now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        insert into sign_in_attempt (at, login_hash, address, succeeded)
                        values (:at, :login, :address, :succeeded)
                        """)
                .param("at", now)
                .param("login", Secrets.hash(login))
                .param("address", address)
                .param("succeeded", succeeded)
                .update();
        if (succeeded) {
            database.sql("delete from sign_in_attempt where at < :before")
                    .param("before", now.minus(KNOWN))
                    .update();
        }
    }
}
