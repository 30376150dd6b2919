package vn.chungtay.reporting.entry;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;

/// The figures of many units at once, kept as sets: the same rows, history and sums as if each had
/// been saved by itself.
@Component
public class BulkReports {
    private final JdbcClient database;
    private final Clock clock;

    BulkReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Keeps what is told of each unit, over whatever stood there unless it only fills what is
    /// blank; each unit is there once. Rows are locked before sums are, as whoever saves one report
    /// does it. Sums of many are sorted in memory, not on disk.
    ///
    /// @return how many figures changed
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Round round, Collection<UnitFigures> told, Hand hand) {
        return take(round, told, hand, clock.instant());
    }

    /// The same for what was told at another time than now.
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Round round, Collection<UnitFigures> told, Hand hand, Instant when) {
        var at = when.atZone(clock.getZone()).toOffsetDateTime();
        database.sql("select hold_tree(), set_config('work_mem', '64MB', true)").query(row -> {});
        var left = told.stream().collect(toMap(f -> f.unit().value(), f -> f));
        var before = over(locked(round, left.values()), left);
        var begun = over(begin(round, left.values(), at), left);
        before.addAll(over(locked(round, left.values()), left));
        write(before, at);
        var changed = Stream.concat(before.stream(), begun.stream()).toList();
        remember(changed, hand, at);
        return changed.stream().mapToLong(c -> c.places().length).sum();
    }

    /// What changes of the reports that are held, which are then no longer left to be looked for.
    private static List<Changed> over(List<Held> reports, Map<Long, UnitFigures> left) {
        var changed = new ArrayList<Changed>();
        for (var held : reports) {
            var figures = left.remove(held.unit());
            if (figures != null) {
                var places = figures.differencesFrom(held.figures());
                if (places.length > 0) {
                    changed.add(new Changed(held, figures.over(held.figures()), places));
                }
            }
        }
        return changed;
    }

    /// Reports that were not there, kept with their figures at once: adding up what is written
    /// twice takes twice as long. They are summed up where `home_of` says, looked up for all of
    /// them together: a call for each takes ten times as long.
    private List<Held> begin(Round round, Collection<UnitFigures> told, OffsetDateTime at) {
        var nothing = FigureRow.empty(round.form().elements().size());
        if (told.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        insert into report (round, unit, holder, figures, saved_at)
                           select :round, t.unit, coalesce(home.unit, t.unit),
                                  cast(t.figures as bigint[]), :now
                             from unnest(:units, :figures) as t (unit, figures)
                        left join lateral (select s.unit
                                             from unit_below b
                                             join unit_state s on s.unit = b.ancestor
                                            where b.unit = t.unit
                                              and :day between b.valid_from and b.valid_to
                                              and s.voided_at is null
                                              and s.during @> cast(:day as date)
                                              and s.level = 'GRASSROOTS') home on true
                            on conflict (round, unit) do nothing
                        returning id, unit
                        """)
                .param("round", round.id().value())
                .param("day", round.treeOn())
                .param("now", at)
                .param("units", units(told))
                .param("figures", texts(told, f -> f.over(nothing).text()))
                .query((row, _) -> new Held(row.getLong("id"), row.getLong("unit"), nothing))
                .list();
    }

    private List<Held> locked(Round round, Collection<UnitFigures> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                          select id, unit, figures
                            from report
                           where round = :round
                             and unit = any (:units)
                        order by unit
                             for update
                        """)
                .param("round", round.id().value())
                .param("units", units(told))
                .query((row, _) ->
                        new Held(
                                row.getLong("id"),
                                row.getLong("unit"),
                                FigureRow.read(row, "figures")))
                .list();
    }

    private void write(List<Changed> changed, OffsetDateTime at) {
        if (changed.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        update report r
                           set figures = cast(n.figures as bigint[]),
                               saved_at = :now
                          from unnest(:reports, :figures) as n (report, figures)
                         where r.id = n.report
                        """)
                .param("now", at)
                .param("reports", reports(changed))
                .param("figures", texts(changed, c -> c.after().text()))
                .update();
    }

    private void remember(List<Changed> changed, Hand hand, OffsetDateTime at) {
        database.sql(
                        """
                        insert into report_change (report, at, account, person, source, places,
                               before, after)
                        select n.report, :now, cast(:account as bigint), :person, :source,
                               cast(n.places as integer[]), cast(n.before as bigint[]),
                               cast(n.after as bigint[])
                          from unnest(:reports, :places, :befores, :afters)
                               as n (report, places, before, after)
                        """)
                .param("now", at)
                .param("account", hand.account())
                .param("person", hand.person())
                .param("source", hand.source().name())
                .param("reports", reports(changed))
                .param("places", texts(changed, c -> c.each(place -> place + 1)))
                .param("befores", texts(changed, c -> c.each(c.held().figures()::stored)))
                .param("afters", texts(changed, c -> c.each(c.after()::stored)))
                .update();
    }

    private static Long[] units(Collection<UnitFigures> told) {
        return told.stream().map(UnitFigures::unit).map(UnitId::value).toArray(Long[]::new);
    }

    private static Long[] reports(List<Changed> changed) {
        return changed.stream().map(c -> c.held().id()).toArray(Long[]::new);
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private record Held(long id, long unit, FigureRow figures) {}

    private record Changed(Held held, FigureRow after, int[] places) {

        /// An array as PostgreSQL writes it, with something for each place.
        String each(IntFunction<Object> of) {
            return Arrays.stream(places)
                    .mapToObj(of)
                    .map(String::valueOf)
                    .collect(joining(",", "{", "}"));
        }
    }
}
