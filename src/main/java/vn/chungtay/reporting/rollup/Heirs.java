package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who took over from units that are gone by a day, and since when. A unit that gave away a part
/// and stands on still tells of itself.
final class Heirs {
    private static final String TAKEN_OVER =
            """
            select n.predecessor, n.successor, r.effective_on
              from unit_succession n
              join reorganisation r on r.id = n.reorganisation
             where r.undone_at is null
               and r.effective_on > :from
               and r.effective_on <= :on
               and not exists (select
                                 from unit_state s
                                where s.unit = n.predecessor
                                  and s.voided_at is null
                                  and s.during @> cast(:on as date))
            """;

    private final Map<Long, List<Heir>> next = new HashMap<>();
    private final Map<Long, List<Heir>> known = new HashMap<>();

    /// @param from exclusive
    /// @param on inclusive
    static Heirs between(JdbcClient database, LocalDate from, LocalDate on) {
        var heirs = new Heirs();
        database.sql(TAKEN_OVER)
                .param("from", from)
                .param("on", on)
                .query(row -> {
                    var heir =
                            new Heir(
                                    row.getLong("successor"),
                                    row.getObject("effective_on", LocalDate.class));
                    heirs.next
                            .computeIfAbsent(row.getLong("predecessor"), _ -> new ArrayList<>())
                            .add(heir);
                });
        return heirs;
    }

    /// All who took something over.
    Set<Long> all() {
        return next.values().stream()
                .flatMap(List::stream)
                .map(Heir::unit)
                .collect(Collectors.toSet());
    }

    /// Units and all who took over from them.
    Set<Long> with(Set<Long> units) {
        var all = new HashSet<>(units);
        units.forEach(unit -> of(unit).forEach(heir -> all.add(heir.unit())));
        return all;
    }

    /// Units and all that they took over, since what those told may give way to them.
    Set<Long> before(Set<Long> units) {
        var all = new HashSet<>(units);
        next.keySet().stream()
                .filter(gone -> of(gone).stream().anyMatch(heir -> units.contains(heir.unit())))
                .forEach(all::add);
        return all;
    }

    /// Those of a unit and those of the ones that are gone themselves; none while it stands.
    List<Heir> of(long unit) {
        if (!next.containsKey(unit)) {
            return List.of();
        }
        return known.computeIfAbsent(unit, this::all);
    }

    private List<Heir> all(long unit) {
        var found = new ArrayList<Heir>();
        collect(unit, found, new HashSet<>());
        return found;
    }

    private void collect(long unit, List<Heir> found, Set<Long> seen) {
        for (var heir : next.getOrDefault(unit, List.of())) {
            if (seen.add(heir.unit())) {
                found.add(heir);
                collect(heir.unit(), found, seen);
            }
        }
    }

    /// @param since the first day on which it tells of what it took over
    record Heir(long unit, LocalDate since) {}
}
