package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;

/// What the reports of several rounds come to in the longer period they lie in.
@Component
@Transactional(readOnly = true)
class SpanTotals {
    private static final String REPORTS =
            """
              select id, unit, array_send({figures}) as figures
                from report
               where round = :round
                 and unit = any (:units)
            order by unit
            """;

    private final JdbcClient database;
    private final Memberships memberships;
    private final Totals totals;

    SpanTotals(JdbcClient database, Memberships memberships, Totals totals) {
        this.database = database;
        this.memberships = memberships;
        this.totals = totals;
    }

    /// As [Totals#of] for a round.
    ///
    /// @param question of the latest round
    Map<Long, Total> of(Question question, Span span) {
        if (span.isOneRound()) {
            return totals.of(question);
        }
        var heirs = heirs(question, span);
        var telling = new Telling(span.form().cells(), heirs);
        var elsewhere = new Total(span.form());
        var found = new HashMap<Long, Total>();
        for (var round : span.rounds()) {
            var members = memberships.of(question.in(round));
            var asked = new AskedCells(span.form(), round.period());
            for (var key : members.parts()) {
                found.computeIfAbsent(key, _ -> new Total(span.form()))
                        .expect(asked, members.counts(key));
            }
            var places = telling.places(round);
            reports(round, "figures", units(members, heirs))
                    .query(row -> {
                        var unit = row.getLong("unit");
                        var key = members.key(unit);
                        var total = key == null ? elsewhere : found.getOrDefault(key, elsewhere);
                        total.sums()
                                .add(
                                        row.getBytes("figures"),
                                        place -> telling.where(round, unit, places[place]));
                    });
        }
        return found;
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
            reports(round, "array[figures[" + place + "]]", units(members, heirs))
                    .query(row -> {
                        var unit = row.getLong("unit");
                        var counted = new Sums(1);
                        counted.add(
                                row.getBytes("figures"),
                                _ -> telling.counts(round, unit, cell.place()) ? 0 : -1);
                        if (counted.answered(0) > 0 && members.key(unit) != null) {
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

    private JdbcClient.StatementSpec reports(Round round, String figures, Long[] units) {
        return database.sql(REPORTS.replace("{figures}", figures))
                .param("round", round.id().value())
                .param("units", units);
    }

    /// @param place of the cell in the report's array, counted from 1
    /// @param day of the tree the report counts in
    record Told(long report, int place, LocalDate day) {}
}
