package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;

/// How many members there are on a day. Whoever was a member of a unit that has been wholly taken
/// over counts with the unit that stands for it on that day.
@Component
@Transactional(readOnly = true)
public class Members {
    private static final String COUNTED =
            """
                with recursive here as (
                     select s.unit as now, s.unit as then
                       from unit_state s
                      where s.voided_at is null
                        and s.during @> cast(:day as date)
                        and %s
                        and %s
                      union
                     select h.now, n.predecessor
                       from here h
                       join unit_succession n on n.successor = h.then
                       join reorganisation r on r.id = n.reorganisation
                      where n.extent = 'WHOLE'
                        and r.undone_at is null
                        and r.effective_on <= :day
                     )
              select m.organisation, count(*) as memberships, count(distinct m.person) as persons
                from here h
                join membership m on m.unit = h.then
               where m.voided_at is null
                 and m.during @> cast(:day as date)
            group by grouping sets ((m.organisation), ())
            order by m.organisation nulls last
            """;

    private static final String BELOW_UNIT =
            """
            s.unit in (select b.unit
                         from unit_below b
                        where b.ancestor = :place
                          and :day between b.valid_from and b.valid_to)
            """;

    private static final String IN_AREA =
            """
            s.area in (select b.area
                         from area_below b
                        where b.ancestor = :place
                          and :day between b.valid_from and b.valid_to)
            """;

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    /// @param organisation none for all of them together
    /// @param memberships "số lượt": somebody in two organisations is counted twice
    /// @param persons "số người": everybody once
    public record Count(@Nullable Organisation organisation, long memberships, long persons) {}

    /// Of a unit and all below it.
    public List<Count> in(UnitId unit, LocalDate day, Sight sight) {
        return counted(BELOW_UNIT, unit.value(), day, sight);
    }

    /// Of all units in an area.
    public List<Count> in(AreaId area, LocalDate day, Sight sight) {
        return counted(IN_AREA, area.value(), day, sight);
    }

    /// Of everything in sight.
    public List<Count> in(LocalDate day, Sight sight) {
        return counted("true", 0, day, sight);
    }

    /// By organisation, and of all together last.
    private List<Count> counted(String where, long place, LocalDate day, Sight sight) {
        Plans.forThisQuestion(database);
        return database.sql(COUNTED.formatted(where, sight.coversUnit("s.unit", ":day")))
                .param("day", day)
                .param("place", place)
                .params(sight.parameters())
                .query((row, _) -> {
                    var whose = row.getString("organisation");
                    return new Count(
                            whose == null ? null : Organisation.valueOf(whose),
                            row.getLong("memberships"),
                            row.getLong("persons"));
                })
                .list();
    }
}
