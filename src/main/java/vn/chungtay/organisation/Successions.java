package vn.chungtay.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who took over whom among the units and among the areas, by decisions that stand.
@Component
@Transactional(readOnly = true)
public class Successions {
    private static final String SUCCESSORS =
            """
              select n.predecessor as id, other.code, s.name, n.extent = 'WHOLE' as whole,
                     r.effective_on, r.id as reorganisation, r.decision_number
                from %1$s_succession n
                join reorganisation r on r.id = n.reorganisation
                join %1$s other on other.id = n.successor
                join %1$s_state s on s.%1$s = other.id
               where n.predecessor in (:ids)
                 and r.undone_at is null
                 and s.voided_at is null
                 and s.during @> r.effective_on
            order by r.effective_on, s.name collate "vi-x-icu", other.code
            """;

    private static final String PREDECESSORS =
            """
              select n.successor as id, other.code, s.name, n.extent = 'WHOLE' as whole,
                     r.effective_on, r.id as reorganisation, r.decision_number
                from %1$s_succession n
                join reorganisation r on r.id = n.reorganisation
                join %1$s other on other.id = n.predecessor
                join %1$s_state s on s.%1$s = other.id
               where n.successor in (:ids)
                 and r.undone_at is null
                 and s.voided_at is null
                 and s.during @> (r.effective_on - 1)
            order by r.effective_on, s.name collate "vi-x-icu", other.code
            """;

    private final JdbcClient database;

    Successions(JdbcClient database) {
        this.database = database;
    }

    public List<Takeover> successors(UnitId unit) {
        return told(SUCCESSORS.formatted("unit"), unit.value());
    }

    public List<Takeover> predecessors(UnitId unit) {
        return told(PREDECESSORS.formatted("unit"), unit.value());
    }

    public List<Takeover> successors(AreaId area) {
        return told(SUCCESSORS.formatted("area"), area.value());
    }

    public List<Takeover> predecessors(AreaId area) {
        return told(PREDECESSORS.formatted("area"), area.value());
    }

    /// The successors of many units at once; a unit without any has no entry.
    public Map<UnitId, List<Takeover>> successors(Collection<UnitId> units) {
        var ids = units.stream().map(UnitId::value).toList();
        return ids.isEmpty()
                ? Map.of()
                : asked(SUCCESSORS.formatted("unit"), ids).stream()
                        .collect(
                                groupingBy(
                                        one -> new UnitId(one.id()),
                                        mapping(Told::takeover, toList())));
    }

    private List<Takeover> told(String question, long id) {
        return asked(question, List.of(id)).stream().map(Told::takeover).toList();
    }

    private List<Told> asked(String question, List<Long> ids) {
        return database.sql(question).param("ids", ids).query(Successions::told).list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getLong("id"),
                new Takeover(
                        new Mention(row.getString("code"), row.getString("name")),
                        row.getBoolean("whole"),
                        Rows.day(row, "effective_on"),
                        new Citation(
                                row.getLong("reorganisation"), row.getString("decision_number"))));
    }

    /// @param id of the one that was asked about
    private record Told(long id, Takeover takeover) {}
}
