package vn.chungtay.reporting.entry.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.form.Cell;

/// How a cell or a text came to be what it is, the last change first.
@Component
@Transactional(readOnly = true)
class Past {
    private final JdbcClient database;

    Past(JdbcClient database) {
        this.database = database;
    }

    List<PastChange> of(Spot spot) {
        return spot.cell() == null
                ? ofText(spot.desk(), spot.element())
                : ofCell(spot.desk(), spot.cell());
    }

    private List<PastChange> ofCell(Desk desk, Cell cell) {
        return database.sql(
                        """
                          select c.at, c.person, c.source, p.before, p.after
                            from report r
                            join report_change c on c.report = r.id
                           cross join unnest(c.places, c.before, c.after)
                                 as p (place, before, after)
                           where r.round = :round
                             and r.unit = :unit
                             and c.places @> array[cast(:place as integer)]
                             and p.place = :place
                        order by c.id desc
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .param("place", cell.place() + 1)
                .query((row, _) -> change(cell, row))
                .list();
    }

    /// A text is worded on its page and nowhere else.
    private List<PastChange> ofText(Desk desk, String element) {
        return database.sql(
                        """
                          select x.at, x.person, x.body
                            from report r
                            join report_text x on x.report = r.id
                           where r.round = :round
                             and r.unit = :unit
                             and x.element = :element
                        order by x.id desc
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .param("element", element)
                .query((row, _) ->
                        new PastChange(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("person"),
                                Source.PAGE,
                                "",
                                row.getString("body")))
                .list();
    }

    private static PastChange change(Cell cell, ResultSet row) throws SQLException {
        return new PastChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                Source.valueOf(row.getString("source")),
                shown(cell, row, "before"),
                shown(cell, row, "after"));
    }

    private static String shown(Cell cell, ResultSet row, String column) throws SQLException {
        return QuantityText.print(cell, FigureRow.decode(row.getObject(column, Long.class)));
    }
}
