package vn.chungtay.organisation.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Scope;

/// Says what is in sight by walking up from parent to parent, without any written-out tree.
final class SightOracle {
    private final List<Takeover> takeovers;
    private final Map<Key, List<State>> states;

    SightOracle(Office office) {
        takeovers = all(office, TAKEOVERS, SightOracle::takeover);
        states = all(office, STATES, SightOracle::state).stream().collect(groupingBy(State::key));
    }

    /// Everything of a kind that grants on these scopes let see on a day, as decisions stand today.
    Set<Long> seen(Subject subject, List<Scope> scopes, LocalDate today, LocalDate day) {
        var roots = new HashSet<Key>();
        scopes.forEach(scope -> roots.addAll(line(scope, today)));
        return states.keySet().stream()
                .filter(key -> key.subject() == subject)
                .filter(key -> isSeen(key, roots, day))
                .map(Key::id)
                .collect(toSet());
    }

    private Set<Key> line(Scope scope, LocalDate today) {
        var granted =
                switch (scope) {
                    case Scope.OfUnit(var id) -> new Key(Subject.UNIT, id);
                    case Scope.OfArea(var id) -> new Key(Subject.AREA, id);
                    case Scope.Everywhere _ -> throw new IllegalArgumentException();
                };
        var line = reached(granted, today, Takeover::predecessor, Takeover::successor);
        line.addAll(reached(granted, today, Takeover::successor, Takeover::predecessor));
        return line;
    }

    private Set<Key> reached(
            Key from, LocalDate today, Function<Takeover, Key> start, Function<Takeover, Key> end) {
        var reached = new HashSet<Key>();
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (reached.add(next)) {
                takeovers.stream()
                        .filter(t -> start.apply(t).equals(next) && !t.from().isAfter(today))
                        .map(end)
                        .forEach(waiting::add);
            }
        }
        return reached;
    }

    /// Along its own tree; a unit also by the area it is in, but not by that of a unit above it.
    private boolean isSeen(Key key, Set<Key> roots, LocalDate day) {
        var now = on(key, day);
        return isBelow(key, roots, day)
                || (now != null
                        && now.area() != null
                        && isBelow(new Key(Subject.AREA, now.area()), roots, day));
    }

    private boolean isBelow(Key key, Set<Key> roots, LocalDate day) {
        var now = on(key, day);
        if (now == null) {
            return false;
        }
        return roots.contains(key)
                || (now.parent() != null
                        && isBelow(new Key(key.subject(), now.parent()), roots, day));
    }

    private @Nullable State on(Key key, LocalDate day) {
        return states.getOrDefault(key, List.of()).stream()
                .filter(s -> !day.isBefore(s.from()))
                .filter(s -> s.until() == null || day.isBefore(s.until()))
                .findFirst()
                .orElse(null);
    }

    private static final String TAKEOVERS =
            """
            select '{thing}' as thing, n.predecessor, n.successor, r.effective_on
              from {thing}_succession n
              join reorganisation r on r.id = n.reorganisation
             where n.extent = 'WHOLE'
               and r.undone_at is null
            """;

    private static final String STATES =
            """
            select '{thing}' as thing, s.{thing} as id, lower(s.during) as first_day,
                   upper(s.during) as until, s.parent {unit:, s.area}
              from {thing}_state s
             where s.voided_at is null
            """;

    private static <T> List<T> all(Office office, String question, Reading<T> reading) {
        return List.of(Subject.UNIT, Subject.AREA).stream()
                .flatMap(subject ->
                        office
                                .province
                                .database
                                .sql(subject.in(question))
                                .query((row, number) -> reading.read(subject, row))
                                .list()
                                .stream())
                .toList();
    }

    private static Takeover takeover(Subject subject, ResultSet row) throws SQLException {
        return new Takeover(
                new Key(subject, row.getLong("predecessor")),
                new Key(subject, row.getLong("successor")),
                Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)));
    }

    private static State state(Subject subject, ResultSet row) throws SQLException {
        return new State(
                new Key(subject, row.getLong("id")),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("until", LocalDate.class),
                row.getObject("parent", Long.class),
                subject == Subject.UNIT ? row.getObject("area", Long.class) : null);
    }

    private interface Reading<T> {
        T read(Subject subject, ResultSet row) throws SQLException;
    }

    private record Key(Subject subject, long id) {}

    private record Takeover(Key predecessor, Key successor, LocalDate from) {}

    private record State(
            Key key,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long parent,
            @Nullable Long area) {}
}
