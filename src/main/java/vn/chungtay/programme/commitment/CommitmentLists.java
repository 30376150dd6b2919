package vn.chungtay.programme.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Said;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds commitments of units in sight. A unit is named and placed as it was at the end of the
/// year; one that ended stays in the sight of whoever held it last.
@Component
@Transactional(readOnly = true)
class CommitmentLists {
    private static final String FROM =
            """
              from commitment c
              join commitment_state st on st.commitment = c.id
              join unit u on u.id = c.unit
              join lateral (select greatest(lower(u.during),
                                   least(:today, make_date(c.year, 12, 31), upper(u.during) - 1))
                                   as day) d on true
              join unit_state n
                on n.unit = u.id
               and n.voided_at is null
               and n.during @> d.day
            """;

    private static final String COMMITMENTS =
            """
            select c.id, c.year, c.holder, c.person as whose, c.post, c.origin, c.title, c.novelty,
                   c.at, c.registered_by as person, st.state, st.result, u.code, u.organisation,
                   n.name, n.level, d.day
            """
                    + FROM;

    private static final String MATCHING =
            """
             where c.programme = :programme
               and c.year = :year
               and (cast(:state as text) is null or st.state = :state)
               and (cast(:q as text) is null
                    or n.search like :q
                    or search_text(c.title) like :q
                    or search_text(c.person) like :q)
            """
                    + Wanted.condition("d.day");

    private final JdbcClient database;
    private final Programmes programmes;
    private final Clock clock;

    CommitmentLists(JdbcClient database, Programmes programmes, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.clock = clock;
    }

    Listed<Commitment> of(WorkQuestion question, Term term, Sight sight, int page) {
        var asking = new Asking(question, term, sight);
        var count =
                asked("select count(*)" + FROM + MATCHING + seen(sight), asking)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(asking, Listed.window(within)), Map.of());
    }

    List<Commitment> some(WorkQuestion question, Term term, Sight sight, Window window) {
        return rows(new Asking(question, term, sight), window);
    }

    /// In the programme in use; others are not looked for.
    Optional<Commitment> find(long id, Sight sight) {
        var one = " where c.id = :id and c.programme = :programme";
        return within(COMMITMENTS + one + seen(sight), sight)
                .param("programme", programmes.currentCode().orElse(""))
                .param("id", id)
                .query(CommitmentLists::row)
                .optional();
    }

    private record Asking(WorkQuestion question, Term term, Sight sight) {}

    private List<Commitment> rows(Asking asking, Window window) {
        var order = asking.question().order(CommitmentColumn.values());
        var direction = order.descending() ? "desc" : "asc";
        var inOrder = " order by %s %s, c.id".formatted(order.by().sql(), direction);
        var sql = COMMITMENTS + MATCHING + seen(asking.sight()) + inOrder;
        return asked(sql + " limit :limit offset :offset", asking)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(CommitmentLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Asking asking) {
        var question = asking.question();
        var state = question.state(State.values());
        Plans.forThisQuestion(database);
        return within(sql, asking.sight())
                .param("programme", asking.term().programme())
                .param("year", asking.term().asked(question.year(), LocalDate.now(clock)))
                .param("state", state == null ? null : state.name())
                .params(question.wanted().parameters());
    }

    private static String seen(Sight sight) {
        return " and " + sight.coversUnit("u.id", Sight.nearest("u.during", ":today"));
    }

    private JdbcClient.StatementSpec within(String sql, Sight sight) {
        return database.sql(sql).param("today", LocalDate.now(clock)).params(sight.parameters());
    }

    private static Commitment row(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                new Commitment.Owner(
                        row.getString("code"),
                        row.getString("name"),
                        Organisation.valueOf(row.getString("organisation")),
                        Level.valueOf(row.getString("level")),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class))),
                row.getInt("year"),
                Holder.valueOf(row.getString("holder")),
                row.getString("whose"),
                row.getString("post"),
                Origin.valueOf(row.getString("origin")),
                row.getString("title"),
                row.getString("novelty"),
                Said.in(row),
                State.valueOf(row.getString("state")),
                row.getObject("result", Long.class));
    }

    /// What was told of a commitment, the last first.
    List<Result> results(Commitment commitment) {
        return database.sql(
                        """
                           select r.id, r.told_on, r.outcome, r.body, r.at, r.person, a.verdict,
                                  a.reason, a.at as appraised_at, a.person as appraised_by
                             from commitment_result r
                        left join commitment_appraisal a on a.result = r.id
                            where r.commitment = :commitment
                         order by r.id desc
                        """)
                .param("commitment", commitment.id())
                .query((row, number) ->
                        new Result(
                                row.getLong("id"),
                                Objects.requireNonNull(row.getObject("told_on", LocalDate.class)),
                                Course.valueOf(row.getString("outcome")),
                                row.getString("body"),
                                Said.in(row),
                                appraisal(row),
                                evidence(row.getLong("id"))))
                .list();
    }

    private static Result.@Nullable Appraisal appraisal(ResultSet row) throws SQLException {
        var at = row.getObject("appraised_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Result.Appraisal(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        new Said(at.toInstant(), row.getString("appraised_by")));
    }

    private List<Result.Evidence> evidence(long result) {
        return database.sql(
                        """
                          select id, name, at, person
                            from commitment_evidence
                           where result = :result
                        order by id
                        """)
                .param("result", result)
                .query((row, number) ->
                        new Result.Evidence(row.getLong("id"), row.getString("name"), Said.in(row)))
                .list();
    }

    Optional<Withdrawal> withdrawal(Commitment commitment) {
        return database.sql(
                        """
                        select reason, at, person
                          from commitment_withdrawal
                         where commitment = :commitment
                        """)
                .param("commitment", commitment.id())
                .query((row, number) -> new Withdrawal(row.getString("reason"), Said.in(row)))
                .optional();
    }

    /// The filed paper behind a piece of evidence.
    Optional<Long> paper(Commitment commitment, long evidence) {
        return database.sql(
                        """
                        select e.file
                          from commitment_evidence e
                          join commitment_result r on r.id = e.result
                         where e.id = :evidence
                           and r.commitment = :commitment
                        """)
                .param("evidence", evidence)
                .param("commitment", commitment.id())
                .query(Long.class)
                .optional();
    }
}
