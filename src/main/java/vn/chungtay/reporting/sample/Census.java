package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;

/// Who lives on a day, and how many stand below whom. Asked in a statement of its own and not of
/// `Units`, whose lists are planned anew: in a transaction that writes a quarter of a million rows
/// the checks of foreign keys would be, too.
@Component
class Census {
    private final JdbcClient database;

    Census(JdbcClient database) {
        this.database = database;
    }

    /// The rounds in which somebody reported.
    Set<Long> reported() {
        return database.sql(
                        """
                        select id
                          from report_round o
                         where exists (select from report r where r.round = o.id)
                        """)
                .query(Long.class)
                .set();
    }

    boolean isReportedByOthers(String person) {
        return database.sql("select exists (select from report_change where person <> ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /// In the order of their codes.
    Map<Organisation, List<SampleUnit>> on(LocalDate day) {
        var rows = rows(day);
        var branches = branches(rows);
        var grassroots = new HashMap<Long, Long>();
        rows.stream()
                .filter(r -> r.level() == Level.GRASSROOTS && r.parent() != null)
                .forEach(r -> grassroots.merge(r.parent(), 1L, Long::sum));
        return rows.stream()
                .map(r ->
                        new SampleUnit(
                                new UnitId(r.id()),
                                r.code(),
                                r.organisation(),
                                r.level(),
                                r.parent() == null ? 0 : r.parent(),
                                r.ofWholeArea(),
                                branches.getOrDefault(r.id(), 0L),
                                grassroots.getOrDefault(r.id(), 0L),
                                r.takenOver()))
                .collect(groupingBy(SampleUnit::organisation));
    }

    /// How many branches each grassroots unit tells of. A branch that stands directly under a
    /// district or the province is told of by the first grassroots unit beside it, since nobody
    /// else is asked for branches.
    private static Map<Long, Long> branches(List<Row> rows) {
        var grassroots = rows.stream().filter(r -> r.level() == Level.GRASSROOTS).toList();
        var teller = grassroots.stream().collect(toMap(Row::id, Row::id));
        grassroots.stream()
                .filter(r -> r.parent() != null)
                .forEach(r -> teller.putIfAbsent(r.parent(), r.id()));
        var told = new HashMap<Long, Long>();
        rows.stream()
                .filter(r -> r.level() == Level.BRANCH && r.parent() != null)
                .forEach(r -> told.merge(teller.get(r.parent()), 1L, Long::sum));
        return told;
    }

    private List<Row> rows(LocalDate day) {
        return database.sql(
                        """
                          select u.id, u.code, u.organisation, s.level, s.parent,
                                 u.code = lower(u.organisation) || '.' || a.code as whole,
                                 (select greatest(count(*), 1)
                                    from unit_succession n
                                    join reorganisation r on r.id = n.reorganisation
                                   where n.successor = u.id
                                     and r.undone_at is null) as taken_over
                            from unit_state s
                            join unit u on u.id = s.unit
                            join area a on a.id = s.area
                           where s.voided_at is null
                             and u.voided_at is null
                             and s.during @> cast(:day as date)
                        order by u.code collate "C"
                        """)
                .param("day", day)
                .query(Census::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                row.getObject("parent", Long.class),
                row.getBoolean("whole"),
                row.getLong("taken_over"));
    }

    private record Row(
            long id,
            String code,
            Organisation organisation,
            Level level,
            @Nullable Long parent,
            boolean ofWholeArea,
            long takenOver) {}
}
