package vn.chungtay.reporting.submission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;

/// Steps of many reports at once, kept as sets: the same rows, and the same figures frozen, as if
/// each step had been taken by itself. Nothing is asked before, and nothing is told to the audit
/// trail: whoever loads a past that the trail never saw answers for it.
@Component
public class BulkFilings {
    private static final List<By> LEVELS =
            List.of(By.PROVINCE, By.DISTRICT, By.GRASSROOTS, By.BRANCH);

    private final JdbcClient database;
    private final Totals totals;

    BulkFilings(JdbcClient database, Totals totals) {
        this.database = database;
        this.totals = totals;
    }

    /// A step that was taken with the report of a unit.
    ///
    /// @param reason empty where none was asked for
    public record Filed(UnitId unit, StepKind kind, Instant at, String reason, boolean late) {}

    /// Keeps the steps in the order in which they are given, those of one report next to each other
    /// and each of a unit that has one. What is signed is frozen as the figures are now.
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Round round, Collection<Filed> filed, String person) {
        if (filed.isEmpty()) {
            return;
        }
        var first = add(round, filed, person);
        freeze(round, frozen(round), first);
    }

    /// Reports are looked up one by one: while a year is loaded PostgreSQL has no statistics yet,
    /// and would read all of them for each round.
    ///
    /// @return the id of the first step
    private long add(Round round, Collection<Filed> filed, String person) {
        return database.sql(
                        """
                        with step as (
                            insert into report_step (report, kind, at, person, reason, late)
                              select (select r.id
                                        from report r
                                       where r.round = :round
                                         and r.unit = t.unit),
                                     t.kind, cast(t.at as timestamptz), :person, t.reason, t.late
                                from unnest(:units, :kinds, :ats, :reasons, :lates)
                                     with ordinality
                                     as t (unit, kind, at, reason, late, place)
                            order by t.place
                            returning id
                        )
                        select min(id) from step
                        """)
                .param("round", round.id().value())
                .param("person", person)
                .param("units", each(filed, f -> f.unit().value()).toArray(Long[]::new))
                .param("kinds", texts(filed, f -> f.kind().name()))
                .param("ats", texts(filed, f -> f.at().atOffset(ZoneOffset.UTC).toString()))
                .param("reasons", texts(filed, Filed::reason))
                .param("lates", each(filed, Filed::late).toArray(Boolean[]::new))
                .query(Long.class)
                .single();
    }

    /// What was signed from a step on. Arrays are read once for all steps of a report.
    private void freeze(Round round, List<Sheet> sheets, long first) {
        database.sql(
                        """
                        with frozen as materialized (
                            select (select r.id
                                      from report r
                                     where r.round = :round
                                       and r.unit = f.unit) as report,
                                   cast('{' || split_part(f.text, ';', 1) || '}' as bigint[])
                                       as totals,
                                   cast('{' || split_part(f.text, ';', 2) || '}' as bigint[])
                                       as answered,
                                   cast('{' || split_part(f.text, ';', 3) || '}' as bigint[])
                                       as inapplicable,
                                   sha256(convert_to(f.text, 'UTF8')) as digest
                              from unnest(:units, :texts) as f (unit, text)
                        )
                        insert into report_snapshot (step, totals, answered, inapplicable, digest)
                        select s.id, f.totals, f.answered, f.inapplicable, f.digest
                          from frozen f
                         cross join lateral (select id
                                               from report_step
                                              where report = f.report
                                                and id >= :first
                                                and kind = any (:signed)
                                             offset 0) s
                        """)
                .param("round", round.id().value())
                .param("first", first)
                .param("units", each(sheets, Sheet::unit).toArray(Long[]::new))
                .param("texts", texts(sheets, Sheet::text))
                .param("signed", signed())
                .update();
    }

    /// What each unit and all below it come to now.
    private List<Sheet> frozen(Round round) {
        var everything = Question.all(round, Scope.EVERYWHERE);
        var sheets = new ArrayList<Sheet>();
        for (var level : LEVELS) {
            totals.of(everything.by(level))
                    .forEach((unit, total) -> sheets.add(new Sheet(unit, total.freeze().text())));
        }
        return sheets;
    }

    private static String[] signed() {
        return List.of(StepKind.values()).stream()
                .filter(StepKind::isSigned)
                .map(StepKind::name)
                .toArray(String[]::new);
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return each(things, text).toArray(String[]::new);
    }

    private static <T, R> List<R> each(Collection<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }

    private record Sheet(long unit, String text) {}
}
