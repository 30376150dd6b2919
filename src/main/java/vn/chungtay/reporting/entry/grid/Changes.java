package vn.chungtay.reporting.entry.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.form.Cell;

/// Who changed what at a desk. Whoever saves holds the report's row, so a later change of a report
/// has a greater number and nothing comes to light behind a mark.
@Component
@Transactional(readOnly = true)
class Changes {
    private static final String FIGURES =
            """
              select c.id, c.at, c.person, c.account, p.place, p.figure
                from report r
                join report_change c on c.report = r.id
               cross join unnest(c.places, c.after) as p (place, figure)
               where r.round = :round
                 and r.unit = :unit
            """;

    private final JdbcClient database;

    Changes(JdbcClient database) {
        this.database = database;
    }

    Mark mark(Desk desk) {
        return database.sql(
                        """
                        select coalesce(max((select max(c.id)
                                               from report_change c
                                              where c.report = r.id)), 0) as change,
                               coalesce(max((select max(x.id)
                                               from report_text x
                                              where x.report = r.id)), 0) as wording
                          from report r
                         where r.round = :round
                           and r.unit = :unit
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .query((row, _) -> new Mark(row.getLong("change"), row.getLong("wording")))
                .single();
    }

    /// What each cell and text that changed since then has become, once each.
    Collection<Change> since(Desk desk, Mark mark) {
        var last = new LinkedHashMap<String, Change>();
        Stream.concat(figures(desk, mark), wordings(desk, mark))
                .forEach(change -> last.put(change.element(), change));
        return last.values();
    }

    /// Who left in a cell what stands there, and when.
    Optional<Change> lastOf(Desk desk, Cell cell) {
        return database.sql(
                        FIGURES
                                + """
                                     and c.places @> array[cast(:place as integer)]
                                     and p.place = :place
                                order by c.id desc
                                   limit 1
                                """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .param("place", cell.place() + 1)
                .query((row, _) -> change(desk, row))
                .optional();
    }

    /// The last figure that came in at all.
    Optional<Change> last(Desk desk) {
        return database.sql(FIGURES + " order by c.id desc limit 1")
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .query((row, _) -> change(desk, row))
                .optional();
    }

    private Stream<Change> figures(Desk desk, Mark mark) {
        return database
                .sql(FIGURES + " and c.id > :mark order by c.id")
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .param("mark", mark.change())
                .query((row, _) -> change(desk, row))
                .list()
                .stream();
    }

    private Stream<Change> wordings(Desk desk, Mark mark) {
        return database
                .sql(
                        """
                          select x.id, x.element, x.body, x.person, x.account, x.at
                            from report r
                            join report_text x on x.report = r.id
                           where r.round = :round
                             and r.unit = :unit
                             and x.replaced_at is null
                             and x.id > :mark
                        order by x.id
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .param("mark", mark.wording())
                .query((row, _) ->
                        new Change(
                                row.getString("element"),
                                new Standing(
                                        String.valueOf(row.getLong("id")), row.getString("body")),
                                row.getString("person"),
                                row.getObject("account", Long.class),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream();
    }

    private static Change change(Desk desk, ResultSet row) throws SQLException {
        var cell = desk.round().form().cells().get(row.getInt("place") - 1);
        var quantity = FigureRow.decode(row.getObject("figure", Long.class));
        return new Change(
                cell.element(),
                Standing.of(cell, quantity),
                row.getString("person"),
                row.getObject("account", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
