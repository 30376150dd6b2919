package vn.chungtay.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

/// Where the reports of a round stand, unit by unit: who is missing, late, returned.
@Component
@Transactional(readOnly = true)
class Standings {
    /// Whoever owes a report, as it stands on the day of the tree, and what became of it. Who owes
    /// one is looked up unit by unit, since PostgreSQL takes a join with such a list to leave next
    /// to none, and would then look for the report of each.
    private static final String OWED =
            """
            with owed as (
                   select u.code, u.organisation, s.name, s.level, s.rank, s.search, s.parent,
                          coalesce(nullif(st.status, 'DRAFT'),
                                   case when r.begun then 'DRAFT' else 'MISSING' end) as standing,
                          st.submitted_at,
                          coalesce(st.accepted, false) as accepted,
                          coalesce(st.late, false)
                              or (st.submitted_at is null and :overdue) as late
                     from unit_state s
                     join unit u on u.id = s.unit
                left join report r
                       on r.round = :round
                      and r.unit = s.unit
                left join report_standing st
                       on st.round = :round
                      and st.report = r.id
                    where s.voided_at is null
                      and s.during @> cast(:day as date)
                      and ((u.organisation, s.level) in
                           (select * from unnest(:organisations, :levels))) is true
                      and %s
            )
            """;

    private static final String WANTED =
            """
            (cast(:standing as text) is null
             or standing = :standing
             or (:standing = 'LATE' and late)
             or (:standing = 'ACCEPTED' and accepted))
            and (cast(:level as text) is null or level = :level)
            and (cast(:organisation as text) is null or organisation = :organisation)
            and (cast(:q as text) is null or search like :q)
            """;

    private static final String TALLY =
            """
              select level as tallied, rank as tier, count(*) as owed,
                     count(*) filter (where standing = 'MISSING') as missing,
                     count(*) filter (where standing = 'DRAFT') as draft,
                     count(*) filter (where standing = 'SUBMITTED') as submitted,
                     count(*) filter (where standing = 'RETURNED') as returned,
                     count(*) filter (where standing = 'APPROVED') as approved,
                     count(*) filter (where late) as late_ones,
                     count(*) filter (where accepted) as accepted_ones,
                     count(*) filter (where %s) as wanted
                from owed
            group by level, rank
            """
                    .formatted(WANTED);

    /// Whoever stands above is looked up for those on the page alone.
    private static final String PAGE =
            """
               select listed.*, above.name as parent_name
                 from (  select owed.*, {column} as sorted
                           from owed
                          where %s
                       {order}
                          limit :limit
                         offset :offset) listed
            left join unit_state above
                   on above.unit = listed.parent
                  and above.voided_at is null
                  and above.during @> cast(:day as date)
            """
                    .formatted(WANTED);

    /// A file says nothing of whoever stands above.
    private static final String FILE =
            """
            select owed.*, {column} as sorted, null as parent_name
              from owed
             where %s
            """
                    .formatted(WANTED);

    /// All units are gone through once, for the page as well as for the numbers above it.
    private static final String BOTH =
            """
            , tally as (
            %s),
            page as (
            %s)
               select *
                 from tally
            full join page on false
            """
                    .formatted(TALLY, PAGE);

    /// No list is as long; what is asked of a page behind it is asked again.
    private static final int PAGES = 1_000_000;

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
        return asked(TALLY + "order by rank", round, StandingQuestion.OPEN, sight)
                .query((row, _) -> Tally.read(row))
                .list();
    }

    /// The same, and a page of the units that are asked for.
    Told told(Round round, StandingQuestion question, Sight sight) {
        var page = Math.clamp(question.pageOrFirst(), 1, PAGES);
        var told = told(round, question, sight, page);
        var nearest = Listed.within(page, told.list().count());
        return nearest == page ? told : told(round, question, sight, nearest);
    }

    private Told told(Round round, StandingQuestion question, Sight sight, int page) {
        var tallies = new ArrayList<Tally>();
        var shown = new ArrayList<Standing>();
        var window = Listed.window(page);
        asked(sorted(BOTH, question, "tier, sorted"), round, question, sight)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(row -> {
                    if (row.getString("tallied") == null) {
                        shown.add(standing(row, 0));
                    } else {
                        tallies.add(Tally.read(row));
                    }
                });
        var count = tallies.stream().mapToLong(Tally::wanted).sum();
        return new Told(tallies, new Listed<>(Math.toIntExact(count), page, shown, Map.of()));
    }

    /// All that are asked for, as a file tells of them: without those above.
    List<Standing> all(Round round, StandingQuestion question, Sight sight) {
        return asked(sorted(FILE, question, "sorted"), round, question, sight)
                .query(Standings::standing)
                .list();
    }

    private static String sorted(String sql, StandingQuestion question, String by) {
        var order = question.order();
        return sql.replace("{column}", order.by().sql()).replace("{order}", order.sql("sorted"))
                + order.sql(by);
    }

    private JdbcClient.StatementSpec asked(
            String sql, Round round, StandingQuestion question, Sight sight) {
        var q = question.q();
        Plans.forThisSearch(database);
        return spec(OWED.formatted(sight.coversUnit("s.unit", ":day")), sql, round)
                .params(sight.parameters())
                .param("standing", question.wantedStanding())
                .param("level", question.wantedLevel())
                .param("organisation", question.wantedOrganisation())
                .param("q", q == null ? null : SearchText.anywhere(q));
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

    /// @param list of the units that are asked for, while the tallies are of all that are seen
    record Told(List<Tally> tallies, Listed<Standing> list) {}
}
