package vn.chungtay.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// How many members there are on a day. Whoever was a member of a unit that has been wholly taken
/// over counts with the unit that stands for it on that day.
@Component
@Transactional(readOnly = true)
public class Members {
    private static final String COUNTED =
            """
              select m.organisation, count(*) as memberships, count(distinct m.person) as persons
                from here h
                join membership m on m.unit = h.then
               where m.voided_at is null
                 and m.during @> cast(:day as date)
            group by grouping sets ((m.organisation), ())
            order by m.organisation nulls last
            """;

    private static final String BY_UNIT =
            """
            , own as (
                select h.now as unit, count(*) as memberships
                  from here h
                  join membership m on m.unit = h.then
                 where m.voided_at is null
                   and m.during @> cast(:day as date)
              group by h.now
            )
              select u.code, u.organisation, sum(o.memberships) as memberships
                from own o
                join unit_below b
                  on b.unit = o.unit
                 and :day between b.valid_from and b.valid_to
                join unit_state t
                  on t.unit = b.ancestor
                 and t.voided_at is null
                 and t.during @> cast(:day as date)
                 and (cast(:level as text) is null or t.level = :level)
                join unit u on u.id = t.unit
               where exists (select
                               from here x
                              where x.now = t.unit)
            group by u.code, u.organisation
            order by u.code collate "C"
            """;

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    /// @param organisation none for all of them together
    /// @param memberships "số lượt": somebody in two organisations is counted twice
    /// @param persons "số người": everybody once
    public record Count(@Nullable Organisation organisation, long memberships, long persons) {}

    /// By organisation, and of all together last.
    public List<Count> in(Place place) {
        return place.ask(database, COUNTED)
                .query((row, _) -> {
                    var whose = row.getString("organisation");
                    return new Count(
                            whose == null ? null : Organisation.valueOf(whose),
                            row.getLong("memberships"),
                            row.getLong("persons"));
                })
                .list();
    }

    /// Of one unit, all below it included; there everybody is counted once anyway, since nobody is
    /// in two units of an organisation on one day.
    public record UnitCount(String unit, Organisation organisation, long members) {}

    /// Of each unit of a place that has any, by code.
    ///
    /// @param level of the units; none for those of every level
    public List<UnitCount> byUnit(Place place, @Nullable Level level) {
        return place.ask(database, BY_UNIT)
                .param("level", level == null ? null : level.name())
                .query((row, _) ->
                        new UnitCount(
                                row.getString("code"),
                                Organisation.valueOf(row.getString("organisation")),
                                row.getLong("memberships")))
                .list();
    }
}
