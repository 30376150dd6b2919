package vn.chungtay.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// What viewers have in sight, for other modules to load by. A grant holds on the line of its unit
/// or area: itself, what took over the whole of it, and all that was wholly taken over by it.
/// Whoever took over a part has no claim, nor has a takeover before its first day.
@Component
@Transactional(readOnly = true)
public class Sights {
    private static final String KNOWN = Sights.class.getName();

    private static final String LINE =
            """
            (with recursive later as (
                select t.id
                  from unnest(cast(:%1$ss as bigint[])) as t (id)
                 union
                select n.successor
                  from later
                  join %1$s_succession n on n.predecessor = later.id
                  join reorganisation r on r.id = n.reorganisation
                 where n.extent = 'WHOLE'
                   and r.undone_at is null
                   and r.effective_on <= :day
            ),
            earlier as (
                select t.id
                  from unnest(cast(:%1$ss as bigint[])) as t (id)
                 union
                select n.predecessor
                  from earlier
                  join %1$s_succession n on n.successor = earlier.id
                  join reorganisation r on r.id = n.reorganisation
                 where n.extent = 'WHOLE'
                   and r.undone_at is null
                   and r.effective_on <= :day
            )
            select '%1$s' as thing, id from later
             union
            select '%1$s' as thing, id from earlier)
            """;

    private final JdbcClient database;
    private final Clock clock;

    Sights(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Where a viewer may do something today; worked out once for a request.
    public Sight of(Viewer viewer, Permission permission) {
        return of(viewer.scopes(permission));
    }

    /// What grants on these scopes hold on today.
    public Sight of(List<Scope> scopes) {
        return once(scopes.toString(), Sight.class, () -> of(scopes, LocalDate.now(clock)));
    }

    /// What was asked once in a request is not asked again in it.
    private static <T> T once(String what, Class<T> type, Supplier<T> asked) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return asked.get();
        }
        var name = KNOWN + what;
        var known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        var found = asked.get();
        request.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    /// What grants on these scopes hold on, as decisions stand that have taken effect by a day.
    Sight of(List<Scope> scopes, LocalDate day) {
        if (scopes.contains(Scope.EVERYWHERE)) {
            return Sight.EVERYTHING;
        }
        var units = scopes.stream().filter(Scope.OfUnit.class::isInstance).toList();
        var areas = scopes.stream().filter(Scope.OfArea.class::isInstance).toList();
        return scopes.isEmpty() ? new Sight(false, List.of(), List.of()) : lines(units, areas, day);
    }

    private Sight lines(List<Scope> units, List<Scope> areas, LocalDate day) {
        var unitLines = new ArrayList<UnitId>();
        var areaLines = new ArrayList<AreaId>();
        var lines =
                Stream.of(units.isEmpty() ? "" : "unit", areas.isEmpty() ? "" : "area")
                        .filter(thing -> !thing.isEmpty())
                        .map(LINE::formatted)
                        .collect(Collectors.joining(" union all "));
        database.sql(lines)
                .param("units", ids(units))
                .param("areas", ids(areas))
                .param("day", day)
                .query(row -> {
                    var id = row.getLong("id");
                    if ("unit".equals(row.getString("thing"))) {
                        unitLines.add(new UnitId(id));
                    } else {
                        areaLines.add(new AreaId(id));
                    }
                });
        return new Sight(false, unitLines, areaLines);
    }

    /// The units in sight as they stood on a day.
    public Set<UnitId> units(Sight sight, LocalDate day) {
        return Set.copyOf(
                database.sql(
                                """
                                select s.unit
                                  from unit_state s
                                 where s.voided_at is null
                                   and s.during @> cast(:day as date)
                                   and %s
                                """
                                        .formatted(sight.coversUnit("s.unit", ":day")))
                        .param("day", day)
                        .params(sight.parameters())
                        .query((row, number) -> new UnitId(row.getLong(1)))
                        .list());
    }

    /// Whether a unit is in sight as it stood on a day; or on the nearest day of its life, so that
    /// what has ended stays in the sight of whoever held it last.
    public boolean sees(Sight sight, UnitId unit, LocalDate day) {
        var condition = sight.coversUnit("thing.id", Sight.nearest("thing.during", ":day"));
        return asked(sight, new Question("unit", condition, unit.value()), day);
    }

    /// The same of an area.
    public boolean sees(Sight sight, AreaId area, LocalDate day) {
        var condition = sight.coversArea("thing.id", Sight.nearest("thing.during", ":day"));
        return asked(sight, new Question("area", condition, area.value()), day);
    }

    private boolean asked(Sight sight, Question question, LocalDate day) {
        var what = question.thing() + question.id() + day + sight;
        return once(what, Boolean.class, () -> ask(sight, question, day));
    }

    private boolean ask(Sight sight, Question question, LocalDate day) {
        return database.sql(
                        """
                        select exists (select
                                         from %s thing
                                        where thing.id = :id
                                          and thing.voided_at is null
                                          and %s)
                        """
                                .formatted(question.thing(), question.condition()))
                .param("id", question.id())
                .param("day", day)
                .params(sight.parameters())
                .query(Boolean.class)
                .single();
    }

    private record Question(String thing, String condition, long id) {}

    private static Long[] ids(List<Scope> scopes) {
        return scopes.stream().map(Sights::id).toArray(Long[]::new);
    }

    static long id(Scope scope) {
        return switch (scope) {
            case Scope.OfUnit(var id) -> id;
            case Scope.OfArea(var id) -> id;
            case Scope.Everywhere _ ->
                    throw new IllegalArgumentException("Everywhere is no unit and no area");
        };
    }
}
