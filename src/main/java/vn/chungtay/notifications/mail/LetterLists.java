package vn.chungtay.notifications.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// The letters of everybody, for whoever looks after the mail: where they went and what became of
/// them, never what they say.
@Component
class LetterLists {
    /// An older letter tells of what is over by now.
    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private static final String STATE =
            """
            case when l.sent_at is not null then 'SENT'
                 when a.ended_at is not null then 'DROPPED'
                 when l.next_at is null then 'GIVEN_UP'
                 when l.tries > 0 then 'FAILED'
                 else 'WAITING'
             end
            """;

    private static final String MATCHING =
            """
              from letter l
              join mail_address a on a.id = l.mail_address
             where (cast(:q as text) is null
                    or search_text(concat_ws(' ', a.address, l.subject, l.failure)) like :q)
               and (cast(:state as text) is null or :state =
            """
                    + STATE
                    + ")\n";

    private static final String AGAIN =
            """
              from letter l
              join mail_address a on a.id = l.mail_address
             where l.sent_at is null
               and l.next_at is null
               and l.made_at >= :since
               and
            """
                    + Outbox.REACHABLE;

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    LetterLists(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param nextAt when it is tried again; none once it was sent or given up
    /// @param failure what the server answered last
    record Row(
            String address,
            String subject,
            LetterQuestion.State state,
            int tries,
            Instant madeAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextAt,
            @Nullable String failure) {}

    @Transactional(readOnly = true)
    Listed<Row> of(LetterQuestion question, int page) {
        var count = asked("select count(*) " + MATCHING, question).query(Integer.class).single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, Listed.window(within)), Map.of());
    }

    @Transactional(readOnly = true)
    List<Row> all(LetterQuestion question) {
        return rows(question, Window.ALL);
    }

    /// How many have been given up that [#sendAgain] would send.
    @Transactional(readOnly = true)
    long givenUp() {
        var now = OffsetDateTime.now(clock);
        return database.sql("select count(*) " + AGAIN)
                .param("now", now)
                .param("since", now.minus(WORTH_SENDING))
                .query(Long.class)
                .single();
    }

    /// All that were given up within a week, to addresses that are still wanted.
    @Transactional
    void sendAgain() {
        var now = OffsetDateTime.now(clock);
        long many =
                database.sql(
                                """
                                update letter
                                   set next_at = :now,
                                       tries = 0
                                 where id in (select l.id
                                """
                                        + AGAIN
                                        + ")")
                        .param("now", now)
                        .param("since", now.minus(WORTH_SENDING))
                        .update();
        if (many > 0) {
            trail.record(Act.of("letter.send-again", "letters").after("count", many));
        }
    }

    private List<Row> rows(LetterQuestion question, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc" : "asc";
        var columns =
                """
                select a.address, l.subject, l.tries, l.made_at, l.sent_at, l.next_at,
                       l.failure, %s as state
                """
                        .formatted(STATE);
        var inOrder = "order by %s %s, l.id desc".formatted(order.by().sql(), direction);
        return asked(columns + MATCHING + inOrder + " limit :limit offset :offset", question)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(LetterLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, LetterQuestion question) {
        var q = question.q();
        var state = question.wantedState();
        return database.sql(sql)
                .param("q", q == null ? null : SearchText.anywhere(q))
                .param("state", state == null ? null : state.name());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getString("address")),
                Objects.requireNonNull(row.getString("subject")),
                LetterQuestion.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "sent_at"),
                instant(row, "next_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
