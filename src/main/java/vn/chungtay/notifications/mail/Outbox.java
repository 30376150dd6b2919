package vn.chungtay.notifications.mail;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters on their way. What is put here in a transaction is sent when that has been committed,
/// and only while the address is confirmed and not ended, the confirmation excepted.
@Component
class Outbox {
    /// The topic of a letter that asks for a confirmation begins like this.
    static final String CONFIRMATION = "confirmation:";

    /// How long after each failure it is tried again; after the last one it is given up.
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(6));

    /// Where a letter `l` may go at `:now`, to its address `a`.
    static final String REACHABLE =
            """
            a.ended_at is null
               and (a.confirmed_at is not null
                    or l.topic like 'confirmation:%' and a.link_ends_at > :now)
            """;

    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param tries how often it was tried before
    record Letter(long id, String to, String subject, String body, int tries) {}

    /// What somebody is told, and what it is about, which nobody is told twice.
    record Draft(String topic, String subject, String body) {}

    /// Nothing happens when they have been told about the topic already.
    void put(MailAddress to, Draft draft) {
        database.sql(
                        """
                        insert into letter
                               (account, mail_address, topic, subject, body, made_at, next_at)
                        values (:account, :address, :topic, :subject, :body, :at, :at)
                            on conflict on constraint letter_topic_once do nothing
                        """)
                .param("account", to.account().value())
                .param("address", to.id())
                .param("topic", draft.topic())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// The one that has waited longest; no other node takes it until this transaction ends.
    Optional<Letter> next() {
        return database.sql(
                        """
                          select l.id, a.address, l.subject, l.body, l.tries
                            from letter l
                            join mail_address a on a.id = l.mail_address
                           where l.next_at <= :now
                             and
                        """
                                + REACHABLE
                                + """
                                order by l.next_at, l.id
                                   limit 1
                                     for update of l skip locked
                                """)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) ->
                        new Letter(
                                row.getLong("id"),
                                row.getString("address"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getInt("tries")))
                .optional();
    }

    /// What it said is needed no longer.
    void sent(Letter letter) {
        database.sql(
                        """
                        update letter
                           set sent_at = :at,
                               next_at = null,
                               body = null,
                               failure = null,
                               tries = tries + 1
                         where id = :id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("id", letter.id())
                .update();
    }

    void failed(Letter letter, String why) {
        database.sql(
                        """
                        update letter
                           set tries = tries + 1,
                               failure = :why,
                               next_at = :next
                         where id = :id
                        """)
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .param("next", again(letter.tries()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", letter.id())
                .update();
    }

    private @Nullable OffsetDateTime again(int before) {
        return before < PAUSES.size() ? OffsetDateTime.now(clock).plus(PAUSES.get(before)) : null;
    }
}
