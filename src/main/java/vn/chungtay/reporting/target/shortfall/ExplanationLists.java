package vn.chungtay.reporting.target.shortfall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.target.shortfall.Explanation.Answer;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds questions to units about targets of the programme in use, among those in sight, as the
/// units stand today or stood last.
@Component
@Transactional(readOnly = true)
class ExplanationLists {
    private static final String COLUMNS =
            """
            select e.id, e.unit, u.code, n.name, e.target, e.period, e.numerator, e.denominator,
                   e.answer_by, e.asked_at, e.person, a.body, a.answered_at, a.answered_by
            """;

    private static final String FROM =
            """
              from target_question e
              join unit u on u.id = e.unit
              join lateral (  select s.name, s.search
                                from unit_state s
                               where s.unit = u.id
                                 and s.voided_at is null
                            order by lower(s.during) desc
                               limit 1) n on true
              left join lateral (  select one.body, one.at as answered_at,
                                          one.person as answered_by
                                     from target_answer one
                                    where one.question = e.id
                                 order by one.id desc
                                    limit 1) a on true
            """;

    private static final String MATCHING =
            """
             where e.programme = :programme
               and (cast(:open as boolean) is null or (a.answered_at is null) = :open)
               and (cast(:target as text) is null or e.target = :target)
               and (cast(:q as text) is null
                    or strpos(n.search, :q) > 0
                    or strpos(search_text(coalesce(a.body, '')), :q) > 0)
            """;

    private final JdbcClient database;
    private final Programmes programmes;
    private final Clock clock;

    ExplanationLists(JdbcClient database, Programmes programmes, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.clock = clock;
    }

    Listed<Explanation> of(ExplanationQuestion question, Sight sight, int page) {
        var count =
                asked("select count(*)" + FROM + MATCHING, question, sight)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        var shown = rows(question, sight, Listed.window(within));
        return new Listed<>(count, within, shown, Map.of());
    }

    List<Explanation> all(ExplanationQuestion question, Sight sight) {
        return rows(question, sight, Window.ALL);
    }

    /// With all that was answered.
    Optional<Explanation> find(long id, Sight sight) {
        return within(COLUMNS + FROM + " where e.programme = :programme and e.id = :id", sight)
                .param("id", id)
                .query(ExplanationLists::row)
                .optional()
                .map(found -> found.with(answers(id)));
    }

    /// How many questions nobody has answered, and the day by which the first is to be; asked
    /// outside of a request too.
    Open open(Sight sight) {
        return within(
                        """
                        select count(*) as many, min(e.answer_by) as first
                          from target_question e
                          join unit u on u.id = e.unit
                         where e.programme = :programme
                           and not exists (select
                                             from target_answer a
                                            where a.question = e.id)
                        """,
                        sight)
                .query((row, number) ->
                        new Open(
                                row.getLong("many"),
                                Optional.ofNullable(row.getObject("first", LocalDate.class))))
                .single();
    }

    /// @param first by when the first of them is to be answered
    record Open(long many, Optional<LocalDate> first) {}

    private List<Answer> answers(long question) {
        return database.sql(
                        """
                          select body, at as answered_at, person as answered_by
                            from target_answer
                           where question = :question
                        order by id desc
                        """)
                .param("question", question)
                .query((row, number) -> answer(row))
                .list();
    }

    private List<Explanation> rows(ExplanationQuestion question, Sight sight, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc" : "asc";
        return asked(
                        COLUMNS + FROM + MATCHING,
                        " order by %s %s, e.id".formatted(order.by().sql(), direction)
                                + " limit :limit offset :offset",
                        question,
                        sight)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(ExplanationLists::row)
                .list();
    }

    private StatementSpec asked(String sql, ExplanationQuestion question, Sight sight) {
        return asked(sql, "", question, sight);
    }

    private StatementSpec asked(String sql, String end, ExplanationQuestion question, Sight sight) {
        var state = question.wanted();
        var q = question.q();
        return within(sql, end, sight)
                .param("open", state == null ? null : state == ExplanationQuestion.State.OPEN)
                .param("target", question.target())
                .param("q", q == null ? null : SearchText.fold(q));
    }

    private StatementSpec within(String sql, Sight sight) {
        return within(sql, "", sight);
    }

    private StatementSpec within(String sql, String end, Sight sight) {
        var seen = " and " + sight.coversUnit("u.id", Sight.nearest("u.during", ":today"));
        return database.sql(sql + seen + end)
                .param("programme", programmes.currentCode().orElse(""))
                .param("today", LocalDate.now(clock))
                .params(sight.parameters());
    }

    private static Explanation row(ResultSet row, int number) throws SQLException {
        return new Explanation(
                row.getLong("id"),
                new UnitId(row.getLong("unit")),
                new Mention(row.getString("code"), row.getString("name")),
                Objects.requireNonNull(row.getString("target")),
                Period.fromCode(row.getString("period")).orElseThrow(),
                row.getLong("numerator"),
                row.getLong("denominator"),
                Objects.requireNonNull(row.getObject("answer_by", LocalDate.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(row.getString("person")),
                row.getString("body") == null ? List.of() : List.of(answer(row)));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                Objects.requireNonNull(row.getString("body")),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(row.getString("answered_by")));
    }
}
