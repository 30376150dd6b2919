package vn.chungtay.reporting.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.web.Listed;

/// What those right below wrote for a part, side by side for whoever writes it above: the units
/// below a unit; of an area, its organisations and the areas in it.
@Component
@Transactional(readOnly = true)
class LowerSections {
    private static final int MOST = 2_000;

    private static final String WRITTEN =
            """
            select true as of_unit, r.unit as id, x.body
              from report r
              join report_text x on x.report = r.id
             where r.round = :round
               and r.unit = any (:units)
               and x.element = :element
               and x.replaced_at is null
             union all
            select false, x.area, x.body
              from summary_text x
             where x.round = :round
               and x.area = any (:areas)
               and x.element = :element
               and x.replaced_at is null
            """;

    private final JdbcClient database;
    private final Units units;
    private final Areas areas;

    LowerSections(JdbcClient database, Units units, Areas areas) {
        this.database = database;
        this.units = units;
        this.areas = areas;
    }

    /// @param href the way to the report it is part of
    /// @param body empty while nobody wrote it
    record Lower(String name, String href, String body) {
        boolean isWritten() {
            return !body.isBlank();
        }
    }

    /// Those who wrote it first.
    public Listed<Lower> of(Subject subject, Text text, int page) {
        var all = all(subject, text);
        var ordered = new ArrayList<>(all.stream().filter(Lower::isWritten).toList());
        ordered.addAll(all.stream().filter(one -> !one.isWritten()).toList());
        var within = Listed.within(page, ordered.size());
        var window = Listed.window(within);
        var last = Math.min(window.offset() + window.limit(), ordered.size());
        return new Listed<>(
                ordered.size(), within, ordered.subList(window.offset(), last), Map.of());
    }

    private List<Lower> all(Subject subject, Text text) {
        var below = below(subject).filter(one -> one.texts().contains(text)).toList();
        var bodies = bodies(subject, below, text);
        return below.stream()
                .map(one -> new Lower(one.name(), one.path(), bodies.getOrDefault(Key.of(one), "")))
                .toList();
    }

    private Stream<Subject> below(Subject subject) {
        var round = subject.round();
        var day = round.treeOn();
        if (subject.unit() != null) {
            return units.children(subject.unit().id(), day).stream()
                    .map(unit -> Subject.of(Desk.of(round, unit)));
        }
        var area = Objects.requireNonNull(subject.area());
        var here = area.id();
        var own =
                units.in(here, day, MOST).stream()
                        .filter(unit -> unit.level() == Levels.of(area.kind()))
                        .map(unit -> Subject.of(Desk.of(round, unit)));
        return Stream.concat(
                own, areas.children(here, day).stream().map(one -> Subject.of(round, one)));
    }

    private Map<Key, String> bodies(Subject above, List<Subject> below, Text text) {
        var bodies = new HashMap<Key, String>();
        database.sql(WRITTEN)
                .param("round", above.round().id().value())
                .param("element", text.element())
                .param("units", ids(below, Subject::unitId))
                .param("areas", ids(below, Subject::areaId))
                .query(row -> {
                    var key = new Key(row.getBoolean("of_unit"), row.getLong("id"));
                    bodies.put(key, row.getString("body"));
                });
        return bodies;
    }

    private static Long[] ids(List<Subject> below, Function<Subject, @Nullable Long> id) {
        return below.stream().map(id).filter(Objects::nonNull).toArray(Long[]::new);
    }

    private record Key(boolean ofUnit, long id) {
        static Key of(Subject subject) {
            var unit = subject.unitId();
            return unit != null
                    ? new Key(true, unit)
                    : new Key(false, Objects.requireNonNull(subject.areaId()));
        }
    }
}
