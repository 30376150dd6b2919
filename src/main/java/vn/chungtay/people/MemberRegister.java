package vn.chungtay.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.figures.RegisterFigures;

/// What the register of members knows of a unit's report: how many members it has itself, and how
/// many it admitted. Whoever was in the organisation before has moved, and was not admitted.
@Component
class MemberRegister implements RegisterFigures {
    private static final String MEMBERS = "b1.members";
    private static final String ADMITTED = "b1.members_admitted";

    /// Those of a person are looked up first (`offset 0`): of a table that a list has just filled
    /// PostgreSQL believes that hardly any row holds, and would read all that do for each person.
    private static final String KNOWN =
            """
                with recursive here as (
                     select t.unit as now, t.unit as then
                       from unnest(cast(:units as bigint[])) as t (unit)
                      union
                     select h.now, n.predecessor
                       from here h
                       join unit_succession n on n.successor = h.then
                       join reorganisation r on r.id = n.reorganisation
                      where n.extent = 'WHOLE'
                        and r.undone_at is null
                        and r.effective_on <= :day
                     )
              select h.now as unit,
                     count(*) filter (where m.during @> cast(:day as date)) as members,
                     count(*) filter (where lower(m.during) >= :first
                                        and not exists (select
                           from (select *
                                   from membership
                                  where person = m.person
                                 offset 0) o
                          where o.organisation = m.organisation
                            and o.voided_at is null
                            and lower(o.during) < lower(m.during))) as admitted
                from here h
                join membership m on m.unit = h.then
               where m.voided_at is null
                 and lower(m.during) <= :day
            group by h.now
            """;

    private final JdbcClient database;

    MemberRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "people.register";
    }

    @Override
    public Set<String> elements() {
        return Set.of(MEMBERS, ADMITTED);
    }

    /// A unit is known from the first day on which somebody was a member of it, or of one that it
    /// has wholly taken over since.
    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, Long>> of(Asked asked) {
        var found = new HashMap<UnitId, Map<String, Long>>();
        database.sql(KNOWN)
                .param("units", asked.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("first", asked.period().firstDay())
                .param("day", asked.day())
                .query(row -> {
                    found.put(
                            new UnitId(row.getLong("unit")),
                            Map.of(
                                    MEMBERS, row.getLong("members"),
                                    ADMITTED, row.getLong("admitted")));
                });
        return found;
    }
}
