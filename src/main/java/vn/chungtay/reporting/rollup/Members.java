package vn.chungtay.reporting.rollup;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.identity.Scope;

/// The units a total is made of, on the day of the round's tree, as the common table `member`:
/// unit, organisation, level, and the key of the part it counts in.
///
/// @param sql the table's definition
record Members(String sql, Map<String, Object> parameters) {
    private static final String OF_UNIT =
            """
            with member as materialized (
                select b.unit, u.organisation, s.level, %s as key
                  from unit_below b
                  join unit u on u.id = b.unit
                  join unit_state s on s.unit = b.unit
                  %s
                 where b.ancestor = :place
                   and :day between b.valid_from and b.valid_to
                   and s.voided_at is null
                   and s.during @> :day
                   and (cast(:organisation as text) is null or u.organisation = :organisation)
            )
            """;

    private static final String OF_AREA =
            """
            with member as materialized (
                select s.unit, u.organisation, s.level, %s as key
                  from area_below b
                  join unit_state s on s.area = b.area
                  join unit u on u.id = s.unit
                  %s
                 where b.ancestor = :place
                   and :day between b.valid_from and b.valid_to
                   and s.voided_at is null
                   and s.during @> :day
                   and (cast(:organisation as text) is null or u.organisation = :organisation)
            )
            """;

    private static final String EVERYWHERE =
            """
            with member as materialized (
                select s.unit, u.organisation, s.level, %s as key
                  from unit_state s
                  join unit u on u.id = s.unit
                  %s
                 where s.voided_at is null
                   and s.during @> :day
                   and (cast(:organisation as text) is null or u.organisation = :organisation)
            )
            """;

    private static final String UNIT_ABOVE =
            """
            join unit_below part
              on part.unit = s.unit
             and :day between part.valid_from and part.valid_to
            join unit_state at_level
              on at_level.unit = part.ancestor
             and at_level.voided_at is null
             and at_level.during @> :day
             and at_level.level = :level
            """;

    private static final String AREA_ABOVE =
            """
            join area_below part
              on part.area = s.area
             and :day between part.valid_from and part.valid_to
            join area_state at_level
              on at_level.area = part.ancestor
             and at_level.voided_at is null
             and at_level.during @> :day
             and at_level.kind = any (:kinds)
            """;

    static Members of(Question question) {
        var by = question.by();
        var parameters = new HashMap<String, Object>();
        var ofUnit = question.place() instanceof Scope.OfUnit;
        if (by == null) {
            return new Members(table(question.place()).formatted("0", ""), parameters);
        }
        if (by == By.ORGANISATION) {
            var key = "strpos('FF FU VA TU YU WU', u.organisation)";
            return new Members(table(question.place()).formatted(key, ""), parameters);
        }
        if (ofUnit) {
            parameters.put("level", by.name());
        } else {
            parameters.put("kinds", by.areaKinds());
        }
        return new Members(
                table(question.place())
                        .formatted("part.ancestor", ofUnit ? UNIT_ABOVE : AREA_ABOVE),
                parameters);
    }

    private static String table(Scope place) {
        return switch (place) {
            case Scope.OfUnit _ -> OF_UNIT;
            case Scope.OfArea _ -> OF_AREA;
            case Scope.Everywhere _ -> EVERYWHERE;
        };
    }

    JdbcClient.StatementSpec in(JdbcClient database, Question question, String statement) {
        var organisation = question.organisation();
        var spec =
                database.sql(sql + statement)
                        .param("day", question.round().treeOn())
                        .param("round", question.round().id().value())
                        .param("organisation", organisation == null ? null : organisation.name())
                        .params(parameters);
        return switch (question.place()) {
            case Scope.OfUnit(long id) -> spec.param("place", id);
            case Scope.OfArea(long id) -> spec.param("place", id);
            case Scope.Everywhere _ -> spec;
        };
    }
}
