package vn.chungtay.reporting.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;

/// Reads many units with what they have reported in a round.
@Component
@Transactional(readOnly = true)
class AskedUnits {
    private final JdbcClient database;

    AskedUnits(JdbcClient database) {
        this.database = database;
    }

    /// Those in sight that are asked for one of the cells at least, by name.
    List<AskedUnit> of(Round round, List<Cell> cells, Sight sight) {
        Plans.forThisQuestion(database);
        var nothing = FigureRow.empty(round.form().elements().size());
        return database.sql(
                        """
                           select u.id, u.code, s.name, u.organisation, s.level, r.figures
                             from unit_state s
                             join unit u on u.id = s.unit
                        left join report r
                               on r.round = :round
                              and r.unit = u.id
                            where s.voided_at is null
                              and s.during @> cast(:day as date)
                              and u.organisation || ' ' || s.level = any (:asked)
                              and %s
                         order by s.name collate "vi-x-icu", u.code
                        """
                                .formatted(sight.coversUnit("s.unit", ":day")))
                .param("round", round.id().value())
                .param("day", round.treeOn())
                .param("asked", asked(round, cells))
                .params(sight.parameters())
                .query((row, _) -> unit(row, nothing))
                .list();
    }

    /// The places that somebody has emptied, counted from 0, by unit: what was blank from the first
    /// is not among them.
    Map<UnitId, Set<Integer>> emptied(Round round, Collection<UnitId> units) {
        var found = new HashMap<UnitId, Set<Integer>>();
        database.sql(
                        """
                            select distinct r.unit, p.place
                              from report r
                              join report_change c on c.report = r.id
                        cross join unnest(c.places, c.after) as p (place, figure)
                             where r.round = :round
                               and r.unit = any (:units)
                               and p.figure is null
                        """)
                .param("round", round.id().value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(new UnitId(row.getLong("unit")), _ -> new HashSet<>())
                            .add(row.getInt("place") - 1);
                });
        return found;
    }

    private static AskedUnit unit(ResultSet row, FigureRow nothing) throws SQLException {
        var begun = row.getObject("figures") != null;
        return new AskedUnit(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                begun,
                begun ? FigureRow.read(row, "figures") : nothing);
    }

    /// Organisation and level of whoever is asked.
    private static String[] asked(Round round, List<Cell> cells) {
        return Stream.of(Organisation.values())
                .flatMap(organisation ->
                        Stream.of(Level.values())
                                .filter(level ->
                                        cells.stream()
                                                .anyMatch(cell ->
                                                        cell.isAskedOf(
                                                                organisation,
                                                                level,
                                                                round.period())))
                                .map(level -> organisation + " " + level))
                .toArray(String[]::new);
    }
}
