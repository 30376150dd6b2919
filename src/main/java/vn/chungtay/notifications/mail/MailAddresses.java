package vn.chungtay.notifications.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;

/// Where people want to be written to: one address of each account at a time, good once its holder
/// has followed the link sent there. Of the link the hash is kept. Nothing ends before it began,
/// even if somebody sets the clock back in between.
@Component
class MailAddresses {
    private static final Duration LINK_LASTS = Duration.ofHours(48);

    /// So that nobody fills a stranger's letter box from here.
    private static final int A_DAY = 5;

    private static final String SELECT =
            """
            select a.id, a.account, a.address, a.digest, a.reminders, a.link_ends_at,
                   a.confirmed_at,
                   exists (select
                             from letter l
                            where l.mail_address = a.id
                              and l.failure is not null) as failed
              from mail_address a
             where a.ended_at is null
            """;

    private final JdbcClient database;
    private final Letters letters;
    private final Trail trail;
    private final Clock clock;

    MailAddresses(JdbcClient database, Letters letters, Trail trail, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<MailAddress> of(AccountId account) {
        return database.sql(SELECT + " and a.account = :account")
                .param("account", account.value())
                .query(MailAddresses::read)
                .optional();
    }

    /// All that may be written to.
    List<MailAddress> confirmed() {
        return database.sql(SELECT + " and a.confirmed_at is not null order by a.id")
                .query(MailAddresses::read)
                .list();
    }

    /// What is wanted; another address, or one that was not confirmed, is sent a link.
    ///
    /// @return why not; none when it was done
    @Transactional
    Optional<Refusal> ask(Viewer viewer, AddressForm form) {
        if (!form.isAddress()) {
            return Optional.of(new Refusal("mail.refusal.address", List.of()));
        }
        var before = of(viewer.id());
        var same = before.filter(MailAddress::isConfirmed).map(MailAddress::address);
        if (same.filter(form.typed()::equals).isPresent()) {
            wish(viewer, form);
            return Optional.empty();
        }
        if (askedToday(viewer.id()) >= A_DAY) {
            return Optional.of(new Refusal("mail.refusal.often", List.of()));
        }
        close(viewer.id());
        var secret = Secrets.next();
        add(viewer.id(), form, secret);
        of(viewer.id()).ifPresent(one -> letters.confirmation(one, viewer, secret));
        trail.record(Act.of("mail.ask", "account " + viewer.login()));
        return Optional.empty();
    }

    /// Whether the secret belonged to an address of theirs that waited for it.
    @Transactional
    boolean confirm(Viewer viewer, String secret) {
        var done =
                database.sql(
                                        """
                                        update mail_address
                                           set confirmed_at = greatest(:now, asked_at)
                                         where account = :account
                                           and hash = sha256(convert_to(:secret, 'UTF8'))
                                           and confirmed_at is null
                                           and ended_at is null
                                           and link_ends_at > :now
                                        """)
                                .param("now", OffsetDateTime.now(clock))
                                .param("account", viewer.id().value())
                                .param("secret", secret)
                                .update()
                        == 1;
        if (done) {
            trail.record(Act.of("mail.confirm", "account " + viewer.login()));
        }
        return done;
    }

    @Transactional
    void end(Viewer viewer) {
        if (close(viewer.id())) {
            trail.record(Act.of("mail.end", "account " + viewer.login()));
        }
    }

    private void wish(Viewer viewer, AddressForm form) {
        database.sql(
                        """
                        update mail_address
                           set digest = :digest,
                               reminders = :reminders
                         where account = :account
                           and ended_at is null
                        """)
                .param("digest", form.wantsDigest())
                .param("reminders", form.wantsReminders())
                .param("account", viewer.id().value())
                .update();
        trail.record(Act.of("mail.wish", "account " + viewer.login()));
    }

    private void add(AccountId account, AddressForm form, String secret) {
        var now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        insert into mail_address
                               (account, address, digest, reminders, asked_at, hash, link_ends_at)
                        values (:account, :address, :digest, :reminders, :now,
                                sha256(convert_to(:secret, 'UTF8')), :ends)
                        """)
                .param("account", account.value())
                .param("address", form.typed())
                .param("digest", form.wantsDigest())
                .param("reminders", form.wantsReminders())
                .param("now", now)
                .param("secret", secret)
                .param("ends", now.plus(LINK_LASTS))
                .update();
    }

    private boolean close(AccountId account) {
        return database.sql(
                                """
                                update mail_address
                                   set ended_at = greatest(:now, asked_at)
                                 where account = :account
                                   and ended_at is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private long askedToday(AccountId account) {
        return database.sql(
                        """
                        select count(*)
                          from mail_address
                         where account = :account
                           and asked_at > :since
                        """)
                .param("account", account.value())
                .param("since", OffsetDateTime.now(clock).minusDays(1))
                .query(Long.class)
                .single();
    }

    private static MailAddress read(ResultSet row, int number) throws SQLException {
        return new MailAddress(
                row.getLong("id"),
                new AccountId(row.getLong("account")),
                row.getString("address"),
                row.getBoolean("digest"),
                row.getBoolean("reminders"),
                row.getObject("link_ends_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getBoolean("failed"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
