package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.OverTime;
import vn.chungtay.reporting.period.Round;

/// What the reports of several rounds come to in the longer period they lie in.
@Component
@Transactional(readOnly = true)
class SpanTotals {
    private static final String REPORTS =
            """
              select id, unit, figures[:place] is not null as told
                from report
               where round = :round
                 and unit = any (:units)
            order by unit
            """;

    private final JdbcClient database;
    private final Memberships memberships;
    private final Totals totals;
    private final Lasting lasting;

    SpanTotals(JdbcClient database, Memberships memberships, Totals totals, Lasting lasting) {
        this.database = database;
        this.memberships = memberships;
        this.totals = totals;
        this.lasting = lasting;
    }

    /// As [Totals#of] for a round.
    ///
    /// @param question of the latest round
    Map<Long, Total> of(Question question, Span span) {
        if (span.isOneRound()) {
            return totals.of(question);
        }
        var found = new HashMap<Long, Total>();
        for (var round : span.rounds()) {
            expect(found, question.in(round), span);
            addSums(found, question.in(round), span);
        }
        lasting.each(
                span,
                question.treeOn(),
                (round, byUnit) -> {
                    var members = memberships.of(question.in(round));
                    byUnit.forEach((unit, told) -> add(found, members.key(unit), told));
                });
        return found;
    }

    private static void add(
            Map<Long, Total> found, @Nullable Long key, List<Lasting.Figure> figures) {
        var total = key == null ? null : found.get(key);
        if (total != null) {
            figures.forEach(one -> total.sums().add(one.place(), one.figure()));
        }
    }

    private void expect(Map<Long, Total> found, Question question, Span span) {
        var asked = new AskedCells(span.form(), question.round().period());
        var members = memberships.of(question);
        for (var key : members.parts()) {
            found.computeIfAbsent(key, _ -> new Total(span.form()))
                    .expect(asked, members.counts(key));
        }
    }

    /// All that the latest round says, and of the earlier ones what happened.
    private void addSums(Map<Long, Total> found, Question question, Span span) {
        var places = summed(question, span);
        var few =
                IntStream.range(0, places.length).filter(one -> places[one] >= 0).boxed().toList();
        if (few.isEmpty()) {
            return;
        }
        totals.of(question.only(few))
                .forEach((key, of) -> {
                    var total = found.get(key);
                    if (total != null) {
                        total.sums().add(of.sums(), places);
                    }
                });
    }

    /// Where the sums of a round count, by their places there.
    private static int[] summed(Question question, Span span) {
        var asked = question.places();
        var latest = question.round().id().equals(span.latest().id());
        return Telling.places(
                question.round(),
                span.form(),
                cell ->
                        (asked.isEmpty() || asked.contains(cell.place()))
                                && (latest || cell.overTime() == OverTime.SUM));
    }

    /// The reports of whose figures the total of a cell is made.
    ///
    /// @param question of the latest round
    List<Told> told(Question question, Span span, Cell cell) {
        var heirs = heirs(question, span);
        var telling = new Telling(span.form().cells(), heirs);
        var found = new ArrayList<Told>();
        for (var round : span.rounds()) {
            var own = round.form().cell(cell.element());
            if (own.isEmpty()) {
                continue;
            }
            var members = memberships.of(question.in(round));
            var place = own.get().place() + 1;
            reports(round, place, units(members, heirs))
                    .query(row -> {
                        var unit = row.getLong("unit");
                        if (row.getBoolean("told")
                                && telling.counts(round, unit, cell.place())
                                && members.key(unit) != null) {
                            found.add(new Told(row.getLong("id"), place, round.treeOn()));
                        }
                    });
        }
        return found;
    }

    private Heirs heirs(Question question, Span span) {
        return Heirs.between(database, span.rounds().getLast().treeOn(), question.treeOn());
    }

    /// Heirs are asked wherever they stand: a unit that is gone gives way to all of them.
    private static Long[] units(Membership members, Heirs heirs) {
        return Stream.concat(Stream.of(members.units()), heirs.all().stream())
                .distinct()
                .toArray(Long[]::new);
    }

    private JdbcClient.StatementSpec reports(Round round, int place, Long[] units) {
        return database.sql(REPORTS)
                .param("place", place)
                .param("round", round.id().value())
                .param("units", units);
    }

    /// @param place of the cell in the report's array, counted from 1
    /// @param day of the tree the report counts in
    record Told(long report, int place, LocalDate day) {}
}
