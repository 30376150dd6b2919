package vn.chungtay.programme.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds agreements in sight: those of an area in sight, and those to which a unit in sight is
/// party. Units and areas are named as they were when the agreement began.
@Component
@Transactional(readOnly = true)
class AgreementLists {
    private static final String FROM =
            """
                 from agreement_now g
                 join area ar on ar.id = g.area
                 join lateral (select %s as day) d on true
                 join area_state pl
                   on pl.area = ar.id
                  and pl.voided_at is null
                  and pl.during @> d.day
            left join lateral (  select a.verdict
                                   from agreement_appraisal a
                                  where a.agreement = g.agreement
                                    and a.year = cast(:year as integer)
                               order by a.id desc
                                  limit 1) v on true
            """
                    .formatted(Sight.nearest("ar.during", "g.starts"));

    private static final String AGREEMENTS =
            """
            select g.agreement, g.wording, g.title, g.level, ar.code as area,
                   pl.name as area_name, d.day, g.starts, g.ends, g.until, %s as state,
                   g.number, g.signed_on, g.file, v.verdict
            """
                            .formatted(State.SQL)
                    + FROM;

    private static final String MATCHING =
            """
             where g.programme = :programme
               and g.starts <= make_date(:year, 12, 31)
               and g.until >= make_date(:year, 1, 1)
               and exists (select
                             from agreement_party p
                             join unit u on u.id = p.unit
                             join lateral (select %1$s as day) pd on true
                             join unit_state n
                               on n.unit = u.id
                              and n.voided_at is null
                              and n.during @> pd.day
                            where p.wording = g.wording %2$s)
               and (cast(:q as text) is null
                    or search_text(g.title) like :q
                    or search_text(g.number) like :q
                    or exists (select
                                 from agreement_party p
                            left join unit_state n
                                   on n.unit = p.unit
                                  and n.voided_at is null
                            left join body_state b
                                   on b.body = p.body
                                  and b.voided_at is null
                                where p.wording = g.wording
                                  and (n.search like :q
                                       or search_text(b.name) like :q
                                       or search_text(p.name) like :q)))
               and (cast(:filter as text) is null
                    or case :filter
                           when 'TASK_DUE' then g.counts and exists (%3$s)
                           when 'NOT_APPRAISED' then g.counts and v.verdict is null
                           else :filter = %4$s
                       end)
            """
                    .formatted(
                            Sight.nearest("u.during", "g.starts"),
                            Wanted.condition("pd.day"),
                            PendingTasks.of("g"),
                            State.SQL);

    private final JdbcClient database;
    private final Programmes programmes;
    private final Clock clock;

    AgreementLists(JdbcClient database, Programmes programmes, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.clock = clock;
    }

    Listed<Agreement> of(WorkQuestion question, Term term, Sight sight, int page) {
        var asking = new Asking(question, term, sight);
        var count =
                asked("select count(*)" + FROM + MATCHING + seen(sight), asking)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(asking, Listed.window(within)), Map.of());
    }

    List<Agreement> some(WorkQuestion question, Term term, Sight sight, Window window) {
        return rows(new Asking(question, term, sight), window);
    }

    /// In the programme in use; others are not looked for.
    Optional<Agreement> find(long id, Sight sight) {
        var one = " where g.agreement = :id and g.programme = :programme";
        return within(AGREEMENTS + one + seen(sight), sight)
                .param("programme", programmes.currentCode().orElse(""))
                .param("id", id)
                .param("year", null)
                .query(AgreementLists::row)
                .optional();
    }

    private record Asking(WorkQuestion question, Term term, Sight sight) {}

    private List<Agreement> rows(Asking asking, Window window) {
        var order = asking.question().order(AgreementColumn.values());
        var direction = order.descending() ? "desc" : "asc";
        var inOrder = " order by %s %s, g.agreement".formatted(order.by().sql(), direction);
        var sql = AGREEMENTS + MATCHING + seen(asking.sight()) + inOrder;
        return asked(sql + " limit :limit offset :offset", asking)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(AgreementLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Asking asking) {
        var question = asking.question();
        var filter = question.state(Filter.values());
        Plans.forThisQuestion(database);
        return within(sql, asking.sight())
                .param("programme", asking.term().programme())
                .param("year", asking.term().asked(question.year(), LocalDate.now(clock)))
                .param("filter", filter == null ? null : filter.name())
                .param("soon", PendingTasks.until(LocalDate.now(clock)))
                .params(question.wanted().parameters());
    }

    /// SQL: an agreement `g` in an area `ar` is in sight.
    static String seen(Sight sight) {
        return """
         and (%s
              or exists (select
                           from agreement_party mine
                           join unit own on own.id = mine.unit
                          where mine.wording = g.wording
                            and %s))
        """
                .formatted(
                        sight.coversArea("ar.id", Sight.nearest("ar.during", ":today")),
                        sight.coversUnit("own.id", Sight.nearest("own.during", ":today")));
    }

    private JdbcClient.StatementSpec within(String sql, Sight sight) {
        return database.sql(sql).param("today", LocalDate.now(clock)).params(sight.parameters());
    }

    private static Agreement row(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Agreement(
                row.getLong("agreement"),
                row.getLong("wording"),
                row.getString("title"),
                Level.valueOf(row.getString("level")),
                new Agreement.Place(
                        row.getString("area"), row.getString("area_name"), day(row, "day")),
                day(row, "starts"),
                day(row, "ends"),
                day(row, "until"),
                State.valueOf(row.getString("state")),
                signed(row),
                verdict == null ? null : Verdict.valueOf(verdict));
    }

    private static Agreement.@Nullable Signed signed(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return number == null
                ? null
                : new Agreement.Signed(
                        number, day(row, "signed_on"), new FileId(row.getLong("file")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
