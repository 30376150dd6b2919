package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.identity.Scope;

/// The units a total is made of, as the common table `member`: unit, organisation and level on the
/// day of the round's tree, and the key of the part it counts in. Along the tree of that day a unit
/// counts where it stood; converted to another day, where the one that took over the whole of it
/// stands then; one that gave a part away and goes on took over itself. What was divided and ended
/// has no such one and counts with the nearest unit above that has.
///
/// @param day on which the units stand
/// @param sql the table's definition
record Members(Question question, LocalDate day, String sql, Map<String, Object> parameters) {
    private static final String AS_IT_STOOD =
            """
            with member as materialized (
                select s.unit, u.organisation, s.level, {key} as key
                  from {units}
                  join unit u on u.id = s.unit
                  {parts}
                 where s.voided_at is null
                   and s.during @> cast(:day as date)
                   and (cast(:organisation as text) is null or u.organisation = :organisation)
            )
            """;

    private static final String IN_UNIT =
            """
            unit_below b
                  join unit_state s
                    on s.unit = b.unit
                   and b.ancestor = :place
                   and :day between b.valid_from and b.valid_to
            """;

    private static final String IN_AREA =
            """
            area_below b
                  join unit_state s
                    on s.area = b.area
                   and b.ancestor = :place
                   and :day between b.valid_from and b.valid_to
            """;

    private static final String EVERYWHERE = "unit_state s";

    private static final String CONVERTED =
            """
            with recursive line as (
                select s.unit as origin, s.unit as here
                  from unit_state s
                 where s.voided_at is null
                   and s.during @> cast(:day as date)
                 union
                select l.origin, n.successor
                  from line l
                  join unit_succession n on n.predecessor = l.here
                  join reorganisation r on r.id = n.reorganisation
                 where n.extent = 'WHOLE'
                   and r.undone_at is null
                   and r.effective_on > :day
                   and r.effective_on <= :on
            ),
            alive as materialized (
                select l.origin, l.here
                  from line l
                  join unit_state s on s.unit = l.here
                 where s.voided_at is null
                   and s.during @> cast(:on as date)
            ),
            placed as materialized (
                   select o.unit,
                          coalesce(a.here,
                                   (  select up.here
                                        from unit_below b
                                        join alive up on up.origin = b.ancestor
                                       where b.unit = o.unit
                                         and :day between b.valid_from and b.valid_to
                                    order by b.depth
                                       limit 1)) as here
                     from unit_state o
                left join alive a on a.origin = o.unit
                    where o.voided_at is null
                      and o.during @> cast(:day as date)
            ),
            member as materialized (
                select p.unit, u.organisation, o.level, {key} as key
                  from placed p
                  join unit u on u.id = p.unit
                  join unit_state o on o.unit = p.unit
                  join unit_state s on s.unit = p.here
                  {parts}
                 where o.voided_at is null
                   and o.during @> cast(:day as date)
                   and s.voided_at is null
                   and s.during @> cast(:on as date)
                   and (cast(:organisation as text) is null or u.organisation = :organisation)
                   and {place}
            )
            """;

    private static final String BELOW_UNIT =
            """
            exists (select
                      from unit_below b
                     where b.unit = s.unit
                       and b.ancestor = :place
                       and :on between b.valid_from and b.valid_to)
            """;

    private static final String BELOW_AREA =
            """
            exists (select
                      from area_below b
                     where b.area = s.area
                       and b.ancestor = :place
                       and :on between b.valid_from and b.valid_to)
            """;

    private static final String UNIT_ABOVE =
            """
            join unit_below part
              on part.unit = s.unit
             and :on between part.valid_from and part.valid_to
            join unit_state at_level
              on at_level.unit = part.ancestor
             and at_level.voided_at is null
             and at_level.during @> cast(:on as date)
             and at_level.level = :level
            """;

    private static final String AREA_ABOVE =
            """
            join area_below part
              on part.area = s.area
             and :on between part.valid_from and part.valid_to
            join area_state at_level
              on at_level.area = part.ancestor
             and at_level.voided_at is null
             and at_level.during @> cast(:on as date)
             and at_level.kind = any (:kinds)
            """;

    static Members of(Question question, LocalDate day) {
        var by = question.by();
        var table = table(question, day);
        var parameters = new HashMap<String, Object>();
        if (by == null) {
            return new Members(question, day, filled(table, "0", ""), parameters);
        }
        if (by == By.ORGANISATION) {
            var key = "(strpos('FF FU VA TU YU WU', u.organisation) + 2) / 3";
            return new Members(question, day, filled(table, key, ""), parameters);
        }
        if (question.isOfArea()) {
            parameters.put("kinds", by.areaKinds());
        } else {
            parameters.put("level", by.name());
        }
        var parts = question.isOfArea() ? AREA_ABOVE : UNIT_ABOVE;
        return new Members(question, day, filled(table, "part.ancestor", parts), parameters);
    }

    private static String filled(String table, String key, String parts) {
        return table.replace("{key}", key).replace("{parts}", parts);
    }

    /// Whether they are told along the tree of another day.
    boolean isConverted() {
        return !day.equals(question.treeOn());
    }

    private static String table(Question question, LocalDate day) {
        return day.equals(question.treeOn())
                ? AS_IT_STOOD.replace("{units}", units(question.place()))
                : CONVERTED.replace("{place}", below(question.place()));
    }

    private static String units(Scope place) {
        return switch (place) {
            case Scope.OfUnit _ -> IN_UNIT;
            case Scope.OfArea _ -> IN_AREA;
            case Scope.Everywhere _ -> EVERYWHERE;
        };
    }

    private static String below(Scope place) {
        return switch (place) {
            case Scope.OfUnit _ -> BELOW_UNIT;
            case Scope.OfArea _ -> BELOW_AREA;
            case Scope.Everywhere _ -> "true";
        };
    }

    JdbcClient.StatementSpec in(JdbcClient database, String statement) {
        var organisation = question.organisation();
        var spec =
                database.sql(sql + statement)
                        .param("day", day)
                        .param("on", question.treeOn())
                        .param("organisation", organisation == null ? null : organisation.name())
                        .params(parameters);
        return switch (question.place()) {
            case Scope.OfUnit(long id) -> spec.param("place", id);
            case Scope.OfArea(long id) -> spec.param("place", id);
            case Scope.Everywhere _ -> spec;
        };
    }
}
