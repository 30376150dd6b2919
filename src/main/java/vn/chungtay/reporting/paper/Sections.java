package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.web.Listed;

/// The narrative parts of reports as they are worded now.
@Component
@Transactional(readOnly = true)
class Sections {
    private final JdbcClient database;
    private final Units units;

    Sections(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    /// All that a unit is asked for, in the order of the form.
    public List<Section> of(Desk desk) {
        var bodies = new HashMap<String, String>();
        database.sql(
                        """
                        select x.element, x.body
                          from report r
                          join report_text x on x.report = r.id and x.replaced_at is null
                         where r.round = :round
                           and r.unit = :unit
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .query(row -> {
                    bodies.put(row.getString("element"), row.getString("body"));
                });
        return desk.texts().stream()
                .map(text ->
                        new Section(
                                text.element(),
                                text.name(),
                                bodies.getOrDefault(text.element(), "")))
                .toList();
    }

    /// What a unit right below wrote.
    record Below(Unit unit, String body) {}

    /// What the units right below are asked for the same part, those that wrote it first.
    public Listed<Below> below(Desk desk, Text text, int page) {
        var day = desk.round().treeOn();
        var asked =
                units.children(desk.unit().id(), day).stream()
                        .filter(unit -> text.levels().contains(unit.level()))
                        .toList();
        var bodies = bodies(desk, text, asked);
        var all =
                asked.stream()
                        .map(unit -> new Below(unit, bodies.getOrDefault(unit.id(), "")))
                        .toList();
        var written = all.stream().filter(one -> !one.body().isBlank());
        var ordered =
                Stream.concat(written, all.stream().filter(one -> one.body().isBlank())).toList();
        var within = Listed.within(page, ordered.size());
        var window = Listed.window(within);
        var last = Math.min(window.offset() + window.limit(), ordered.size());
        return new Listed<>(
                ordered.size(), within, ordered.subList(window.offset(), last), Map.of());
    }

    private Map<UnitId, String> bodies(Desk desk, Text text, List<Unit> asked) {
        var bodies = new HashMap<UnitId, String>();
        database.sql(
                        """
                        select r.unit, x.body
                          from report r
                          join report_text x
                            on x.report = r.id
                           and x.element = :element
                           and x.replaced_at is null
                         where r.round = :round
                           and r.unit = any (:units)
                        """)
                .param("element", text.element())
                .param("round", desk.round().id().value())
                .param("units", asked.stream().map(unit -> unit.id().value()).toArray(Long[]::new))
                .query(row -> {
                    bodies.put(new UnitId(row.getLong("unit")), row.getString("body"));
                });
        return bodies;
    }
}
