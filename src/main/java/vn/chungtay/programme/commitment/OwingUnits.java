package vn.chungtay.programme.commitment;

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

/// Which units owe commitments in a year, and what they have registered: the units in sight from
/// the province down to the grassroots, as they are on the last day of the year, or today while it
/// runs.
@Component
@Transactional(readOnly = true)
class OwingUnits {
    private static final String ROWS =
            """
            select o.*, a.code as area, place.name as area_name, g.*
              from (select u.id, u.code, u.organisation, n.name, n.level, n.area as area_id %s) o
              join area a on a.id = o.area_id
              join area_state place
                on place.area = o.area_id
               and place.voided_at is null
               and place.during @> cast(:day as date)
              join lateral (select count(*) filter (where st.holder = 'UNIT') as units,
                                   count(*) filter (where st.holder = 'HEAD') as heads,
                                   count(*) filter (where st.holder = 'OFFICIAL') as officials,
                                   count(*) filter (where st.state in
                                       ('CARRIED_OUT', 'RECOGNISED', 'NOT_RECOGNISED'))
                                       as carried_out,
                                   count(*) filter (where st.state = 'RECOGNISED') as recognised,
                                   count(*) filter (where st.state = 'CARRIED_OUT') as waiting,
                                   count(*) filter (where st.holder = 'UNIT'
                                       and st.state in ('CARRIED_OUT', 'RECOGNISED')) as done
                              from commitment_state st
                             where st.unit = o.id
                               and st.programme = :programme
                               and st.year = :year
                               and st.state <> 'WITHDRAWN') g on true
             where (cast(:standing as text) is null
                    or case :standing
                           when 'MISSING' then g.units = 0
                           when 'REGISTERED' then g.units > 0
                           when 'DONE' then g.done > 0
                           else g.waiting > 0
                       end)
            """;

    private static final String NAMED =
            """
               and (cast(:q as text) is null or n.search like :q)
            """;

    private static final String ACHIEVED =
            """
              with owing as (select u.id %s),
                   holders as (
                     select c.unit, c.holder, coalesce(search_text(c.person), '') as whose,
                            bool_or(st.state in ('CARRIED_OUT', 'RECOGNISED')) as done
                       from commitment_state st
                       join commitment c on c.id = st.commitment
                       join owing on owing.id = st.unit
                      where st.programme = :programme
                        and st.year = :year
                        and st.state <> 'WITHDRAWN'
                   group by 1, 2, 3
                   )
            select (select count(*) from owing) as units,
                   count(*) filter (where holder = 'UNIT') as registered,
                   count(*) filter (where holder = 'UNIT' and done) as done,
                   count(*) filter (where holder <> 'UNIT') as persons,
                   count(*) filter (where holder <> 'UNIT' and done) as persons_done
              from holders
            """;

    private final JdbcClient database;
    private final Clock clock;

    OwingUnits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listed<OwingUnit> of(WorkQuestion question, Term term, Sight sight, int page) {
        var asking = new Asking(question, term, sight);
        var count =
                asked("select count(*) from (" + rows(sight) + ") t", asking)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, found(asking, Listed.window(within)), Map.of());
    }

    List<OwingUnit> all(WorkQuestion question, Term term, Sight sight) {
        return found(new Asking(question, term, sight), Window.ALL);
    }

    /// What the units that are asked about have reached, whatever is searched for among them.
    Achieved achieved(Wanted wanted, int year, Term term, Sight sight) {
        Plans.forThisQuestion(database);
        return within(ACHIEVED.formatted(Wanted.OWING_UNITS + seen(sight)), year, term, sight)
                .params(wanted.parameters())
                .query((row, number) ->
                        new Achieved(
                                row.getInt("units"),
                                row.getInt("registered"),
                                row.getInt("done"),
                                row.getInt("persons"),
                                row.getInt("persons_done")))
                .single();
    }

    /// How many of the units in sight have registered nothing themselves in the year of a day.
    int missing(Term term, Sight sight, LocalDate today) {
        Plans.forThisQuestion(database);
        var sql =
                """
                select count(*) %s
                   and not exists (select
                                     from commitment_state st
                                    where st.unit = u.id
                                      and st.programme = :programme
                                      and st.year = :year
                                      and st.holder = 'UNIT'
                                      and st.state <> 'WITHDRAWN')
                """
                        .formatted(Wanted.OWING_UNITS + seen(sight));
        return within(sql, today.getYear(), term, sight)
                .param("day", today)
                .params(new Wanted(null, null, null, null, null).parameters())
                .query(Integer.class)
                .single();
    }

    private record Asking(WorkQuestion question, Term term, Sight sight) {}

    private List<OwingUnit> found(Asking asking, Window window) {
        var order = asking.question().order(OwingColumn.values());
        var page = "select * from (" + rows(asking.sight()) + ") t ";
        return asked(page + order.sql(order.by().sql()) + " limit :limit offset :offset", asking)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(OwingUnits::row)
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
        var standing = question.state(Standing.values());
        var year = asking.term().asked(question.year(), LocalDate.now(clock));
        Plans.forThisQuestion(database);
        return within(sql, year, asking.term(), asking.sight())
                .param("standing", standing == null ? null : standing.name())
                .params(question.wanted().parameters());
    }

    private JdbcClient.StatementSpec within(String sql, int year, Term term, Sight sight) {
        return database.sql(sql)
                .param("day", Term.dayOf(year, LocalDate.now(clock)))
                .param("levels", Wanted.levels())
                .param("programme", term.programme())
                .param("year", year)
                .params(sight.parameters());
    }

    private static OwingUnit row(ResultSet row, int number) throws SQLException {
        return new OwingUnit(
                row.getString("code"),
                row.getString("name"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                new OwingUnit.Place(row.getString("area"), row.getString("area_name")),
                row.getInt("units"),
                row.getInt("heads"),
                row.getInt("officials"),
                row.getInt("carried_out"),
                row.getInt("recognised"),
                row.getInt("waiting"));
    }
}
