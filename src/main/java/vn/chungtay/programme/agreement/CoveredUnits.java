package vn.chungtay.programme.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Which units owe an agreement in a year, and which are party of one. "Hằng năm … xác định được
/// nhiệm vụ trọng tâm": an agreement over several years counts for a year as long as it holds in it
/// and a key task is still to be done.
@Component
@Transactional(readOnly = true)
class CoveredUnits {
    private static final String COVER =
            """
            cover as (
                select p.unit,
                       count(*) filter (where k.counting) as signed,
                       count(*) filter (where g.number is null and g.closing is null) as drafts,
                       count(*) filter (where k.counting
                           and exists (select
                                         from agreement_appraisal a
                                        where a.agreement = g.agreement
                                          and a.year = :year)) as appraised
                  from agreement_now g
                  join agreement_party p on p.wording = g.wording
                  join lateral (select g.counts
                                       and exists (select
                                                     from agreement_task t
                                                    where t.wording = g.wording
                                                      and t.due_on >= make_date(:year, 1, 1))
                                       as counting) k on true
                 where g.programme = :programme
                   and p.unit is not null
                   and g.starts <= make_date(:year, 12, 31)
                   and g.until >= make_date(:year, 1, 1)
                 group by p.unit
            )
            """;

    private static final String ROWS =
            """
               select o.*, a.code as area, place.name as area_name,
                      coalesce(c.signed, 0) as signed, coalesce(c.drafts, 0) as drafts,
                      coalesce(c.appraised, 0) as appraised
                 from (select u.id, u.code, u.organisation, n.name, n.level, n.area as area_id
                         %s) o
                 join area a on a.id = o.area_id
                 join area_state place
                   on place.area = o.area_id
                  and place.voided_at is null
                  and place.during @> cast(:day as date)
            left join cover c on c.unit = o.id
                where (cast(:state as text) is null
                       or case :state
                              when 'MISSING' then coalesce(c.signed, 0) = 0
                              when 'DRAFTED' then coalesce(c.signed, 0) = 0 and c.drafts > 0
                              when 'COVERED' then c.signed > 0
                              else c.appraised > 0
                          end)
            """;

    private static final String NAMED =
            """
               and (cast(:q as text) is null or n.search like :q)
            """;

    private static final String REACHED =
            """
               select count(*) as units,
                      count(*) filter (where c.signed > 0) as covered,
                      count(*) filter (where c.appraised > 0) as appraised
                 from (select u.id %s) o
            left join cover c on c.unit = o.id
            """;

    private final JdbcClient database;
    private final Clock clock;

    CoveredUnits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listed<CoveredUnit> of(WorkQuestion question, Term term, Sight sight, int page) {
        var asking = new Asking(question, term, sight);
        var count =
                asked("select count(*) from (" + rows(sight) + ") t", asking)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, found(asking, Listed.window(within)), Map.of());
    }

    List<CoveredUnit> all(WorkQuestion question, Term term, Sight sight) {
        return found(new Asking(question, term, sight), Window.ALL);
    }

    /// What the units that are asked about have reached, whatever is searched for among them.
    Reached reached(Wanted wanted, int year, Term term, Sight sight) {
        Plans.forThisQuestion(database);
        return within(REACHED.formatted(Wanted.OWING_UNITS + seen(sight)), year, term, sight)
                .params(wanted.parameters())
                .query((row, number) ->
                        new Reached(
                                row.getInt("units"),
                                row.getInt("covered"),
                                row.getInt("appraised")))
                .single();
    }

    private record Asking(WorkQuestion question, Term term, Sight sight) {}

    private List<CoveredUnit> found(Asking asking, Window window) {
        var order = asking.question().order(CoveredColumn.values());
        var page = "select * from (" + rows(asking.sight()) + ") t ";
        return asked(page + order.sql(order.by().sql()) + " limit :limit offset :offset", asking)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(CoveredUnits::row)
                .list();
    }

    private static String rows(Sight sight) {
        return ROWS.formatted(Wanted.OWING_UNITS + NAMED + seen(sight));
    }

    private static String seen(Sight sight) {
        return " and " + sight.coversUnit("u.id", ":day");
    }

    private JdbcClient.StatementSpec asked(String sql, Asking asking) {
        var question = asking.question();
        var state = question.state(Coverage.values());
        var year = asking.term().asked(question.year(), LocalDate.now(clock));
        Plans.forThisQuestion(database);
        return within(sql, year, asking.term(), asking.sight())
                .param("state", state == null ? null : state.name())
                .params(question.wanted().parameters());
    }

    private JdbcClient.StatementSpec within(String sql, int year, Term term, Sight sight) {
        return database.sql("with " + COVER + sql)
                .param("day", Term.dayOf(year, LocalDate.now(clock)))
                .param("levels", Wanted.levels())
                .param("programme", term.programme())
                .param("year", year)
                .params(sight.parameters());
    }

    private static CoveredUnit row(ResultSet row, int number) throws SQLException {
        return new CoveredUnit(
                row.getString("code"),
                row.getString("name"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                new CoveredUnit.Place(row.getString("area"), row.getString("area_name")),
                row.getInt("signed"),
                row.getInt("drafts"),
                row.getInt("appraised"));
    }
}
