package vn.chungtay.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Where the reports of a round stand, unit by unit: who is missing, late, returned.
@Component
@Transactional(readOnly = true)
class Standings {
    /// Whoever owes a report, as it stands on the day of the tree, and what became of it. Each
    /// report is looked up by its unit, whatever PostgreSQL believes of the round: it knows nothing
    /// of one that has just opened, and would compare all units with all reports.
    private static final String OWED =
            """
            with owed as (
                   select u.id, u.code, u.organisation, s.name, s.level, s.rank, s.search, s.parent,
                          above.name as parent_name,
                          st.report, st.submitted_at, coalesce(st.accepted, false) as accepted,
                          case
                              when st.report is null then 'MISSING'
                              when st.status = 'DRAFT' and sum.answered is null then 'MISSING'
                              else st.status
                          end as standing,
                          coalesce(st.late, false)
                              or (st.submitted_at is null and :overdue) as late
                     from unit_state s
                     join unit u on u.id = s.unit
                     join unnest(:organisations, :levels) as due (organisation, level)
                       on due.organisation = u.organisation
                      and due.level = s.level
                left join unit_state above
                       on above.unit = s.parent
                      and above.voided_at is null
                      and above.during @> cast(:day as date)
                left join lateral (select *
                                     from report_state
                                    where round = :round
                                      and unit = u.id
                                   offset 0) st on true
                left join lateral (select true as answered
                                     from report r
                                    where r.id = st.report
                                      and array_remove(r.figures, null) <> '{}') sum on true
                    where s.voided_at is null
                      and s.during @> cast(:day as date)
                      and %s
            )
            """;

    private static final String MATCHING =
            """
             where (cast(:standing as text) is null
                    or standing = :standing
                    or (:standing = 'LATE' and late)
                    or (:standing = 'ACCEPTED' and accepted))
               and (cast(:level as text) is null or level = :level)
               and (cast(:organisation as text) is null or organisation = :organisation)
               and (cast(:q as text) is null or search like :q)
            """;

    private final JdbcClient database;
    private final Clock clock;

    Standings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many of the units right below still have to submit.
    long openBelow(Desk desk) {
        var owed = OWED.formatted("s.parent = :parent");
        return spec(
                        owed,
                        "select count(*) from owed where standing in ('MISSING', 'DRAFT', "
                                + "'RETURNED')",
                        desk.round())
                .param("parent", desk.unit().id().value())
                .query(Long.class)
                .single();
    }

    /// How many stand where, by level from above.
    List<Tally> tally(Round round, Sight sight) {
        return seen(
                        """
                          select level, count(*) as owed,
                                 count(*) filter (where standing = 'MISSING') as missing,
                                 count(*) filter (where standing = 'DRAFT') as draft,
                                 count(*) filter (where standing = 'SUBMITTED') as submitted,
                                 count(*) filter (where standing = 'RETURNED') as returned,
                                 count(*) filter (where standing = 'APPROVED') as approved,
                                 count(*) filter (where late) as late,
                                 count(*) filter (where accepted) as accepted
                            from owed
                        group by level, rank
                        order by rank
                        """,
                        round,
                        sight)
                .query((row, _) -> Tally.read(row))
                .list();
    }

    Listed<Standing> list(Round round, StandingQuestion question, Sight sight) {
        var count =
                matching("select count(*) from owed" + MATCHING, round, question, sight)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(question.pageOrFirst(), count);
        var rows = rows(round, question, sight, Listed.window(within));
        return new Listed<>(count, within, rows, Map.of());
    }

    List<Standing> all(Round round, StandingQuestion question, Sight sight) {
        return rows(round, question, sight, Window.ALL);
    }

    private List<Standing> rows(
            Round round, StandingQuestion question, Sight sight, Window window) {
        var order = question.order();
        var sql =
                """
                select code, organisation, name, level, parent_name, standing, late, accepted,
                       submitted_at
                  from owed
                """
                        + MATCHING
                        + order.sql(order.by().sql())
                        + " limit :limit offset :offset";
        return matching(sql, round, question, sight)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(Standings::standing)
                .list();
    }

    private JdbcClient.StatementSpec matching(
            String sql, Round round, StandingQuestion question, Sight sight) {
        var q = question.q();
        return seen(sql, round, sight)
                .param("standing", question.wantedStanding())
                .param("level", question.wantedLevel())
                .param("organisation", question.wantedOrganisation())
                .param("q", q == null ? null : SearchText.anywhere(q));
    }

    private JdbcClient.StatementSpec seen(String sql, Round round, Sight sight) {
        Plans.forThisQuestion(database);
        return spec(OWED.formatted(sight.coversUnit("s.unit", ":day")), sql, round)
                .params(sight.parameters());
    }

    private JdbcClient.StatementSpec spec(String owed, String sql, Round round) {
        var due = Debtors.of(round);
        return database.sql(owed + sql)
                .param("round", round.id().value())
                .param("day", round.treeOn())
                .param("overdue", LocalDate.now(clock).isAfter(round.dueOn()))
                .param("organisations", due.organisations())
                .param("levels", due.levels());
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var at = row.getObject("submitted_at", OffsetDateTime.class);
        return new Standing(
                row.getString("code"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                row.getString("parent_name"),
                Standing.State.valueOf(row.getString("standing")),
                row.getBoolean("late"),
                row.getBoolean("accepted"),
                at == null ? null : at.toInstant());
    }
}
