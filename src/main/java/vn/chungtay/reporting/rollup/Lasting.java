package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.replica.ReadSide;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.OverTime;
import vn.chungtay.reporting.period.ReadSoFar;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;

/// What the earlier rounds of a longer period still tell of how things stand: the figures of units
/// that have told no later one, nor has anybody who took them over. They are few, but to find them
/// every report has to be gone through; so they are remembered, and looked for anew only among the
/// units whose sums were written since, and among those that these took over.
@Component
class Lasting {
    /// Longer periods.
    private static final int MOST = 8;

    /// When more sums than this were written, all reports are gone through again.
    private static final int FEW = 200;

    private static final String WRITTEN =
            """
               select {so far}
                      s.holder
                 from (values (1)) as once (one)
            left join report_sum s
                   on s.round = any (:rounds)
                  and s.written_by >= cast(cast(:since as text) as xid8)
            """
                    .replace("{so far}", ReadSoFar.COLUMNS);

    private static final String UNITS =
            """
            select distinct unit
              from report
             where round = any (:rounds)
               and holder = any (:holders)
            """;

    private static final String REPORTS =
            """
            select unit, array_send(figures) as figures
              from report
             where round = :round
               and {whose}
            """;

    private final JdbcClient database;
    private final Memberships memberships;
    private final Map<Known, Kept> known = new LinkedHashMap<>(MOST, 1, true);

    Lasting(JdbcClient database, Memberships memberships) {
        this.database = database;
        this.memberships = memberships;
    }

    /// Hands over every such figure.
    ///
    /// @param on the day of the tree along which the period is told
    void each(Span span, LocalDate on, Taker taker) {
        if (!KeptSums.mayBeAsked()) {
            var fresh = new Kept(heirs(span, on));
            tell(span, fresh, null);
            fresh.each(span, taker);
            return;
        }
        var kept = kept(span, on);
        synchronized (kept) {
            bringUpToDate(span, kept);
            kept.each(span, taker);
        }
    }

    private Kept kept(Span span, LocalDate on) {
        var ids = span.rounds().stream().map(Round::id).toList();
        var asked = new Known(memberships.version(), ReadSide.current(), ids, on);
        synchronized (known) {
            var found = known.get(asked);
            if (found == null) {
                known.keySet().removeIf(asked::outlives);
                found = new Kept(heirs(span, on));
                known.put(asked, found);
            }
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
            return found;
        }
    }

    private Heirs heirs(Span span, LocalDate on) {
        return Heirs.between(database, span.rounds().getLast().treeOn(), on);
    }

    private void bringUpToDate(Span span, Kept kept) {
        var rounds = span.rounds().stream().map(round -> round.id().value()).toArray(Long[]::new);
        var written = written(rounds, kept.soFar);
        while (!kept.soFar.goesOn()) {
            kept.forget(null);
            written = written(rounds, kept.soFar);
        }
        if (written.size() > FEW) {
            tell(span, kept, null);
        } else if (!written.isEmpty()) {
            tell(span, kept, kept.heirs.before(units(rounds, written)));
        }
    }

    /// Whose sums were.
    private Set<Long> written(Long[] rounds, ReadSoFar soFar) {
        var written = new HashSet<Long>();
        database.sql(WRITTEN)
                .param("rounds", rounds)
                .param("since", soFar.since())
                .query(row -> {
                    soFar.read(row);
                    var holder = row.getLong("holder");
                    if (!row.wasNull()) {
                        written.add(holder);
                    }
                });
        return written;
    }

    private Set<Long> units(Long[] rounds, Set<Long> holders) {
        return database.sql(UNITS)
                .param("rounds", rounds)
                .param("holders", holders.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /// Finds the figures anew.
    ///
    /// @param few whose; null for everybody's
    private void tell(Span span, Kept kept, @Nullable Set<Long> few) {
        kept.forget(few);
        var telling = new Telling(span.form().cells(), kept.heirs);
        for (var round : span.rounds()) {
            var places = Telling.places(round, span.form(), Lasting::isLatest);
            var keeps = !round.id().equals(span.latest().id());
            reports(round, few, kept.heirs)
                    .query(row -> {
                        var unit = row.getLong("unit");
                        var counted = new ArrayList<Figure>();
                        Sums.read(
                                row.getBytes("figures"),
                                (place, figure) -> {
                                    if (telling.counts(round, unit, places[place])) {
                                        counted.add(new Figure(places[place], figure));
                                    }
                                });
                        if (keeps && (few == null || few.contains(unit)) && !counted.isEmpty()) {
                            kept.keep(round.id(), unit, counted);
                        }
                    });
        }
    }

    private static boolean isLatest(Cell cell) {
        return cell.overTime() == OverTime.LATEST;
    }

    private JdbcClient.StatementSpec reports(Round round, @Nullable Set<Long> few, Heirs heirs) {
        var whose = few == null ? "true" : "unit = any (:units)";
        var units = few == null ? Set.<Long>of() : heirs.with(few);
        return database.sql(REPORTS.replace("{whose}", whose))
                .param("round", round.id().value())
                .param("units", units.toArray(Long[]::new));
    }

    /// @see #each
    interface Taker {
        void take(Round round, Map<Long, List<Figure>> byUnit);
    }

    /// @param place of the cell in the latest form
    record Figure(int place, long figure) {}

    private record Known(String tree, ReadSide side, List<RoundId> rounds, LocalDate on) {
        boolean outlives(Known other) {
            return side == other.side && !tree.equals(other.tree);
        }
    }

    private static final class Kept {
        final Heirs heirs;
        final Map<RoundId, Map<Long, List<Figure>>> figures = new HashMap<>();
        final ReadSoFar soFar = new ReadSoFar();

        Kept(Heirs heirs) {
            this.heirs = heirs;
        }

        void forget(@Nullable Set<Long> few) {
            if (few == null) {
                figures.clear();
            } else {
                figures.values().forEach(of -> of.keySet().removeAll(few));
            }
        }

        void keep(RoundId round, long unit, List<Figure> told) {
            figures.computeIfAbsent(round, _ -> new HashMap<>()).put(unit, told);
        }

        void each(Span span, Taker taker) {
            for (var round : span.rounds()) {
                var told = figures.getOrDefault(round.id(), Map.of());
                if (!told.isEmpty()) {
                    taker.take(round, told);
                }
            }
        }
    }
}
