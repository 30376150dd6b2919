package vn.chungtay.reporting.entry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;

/// The figures that units themselves report. Saving is one transaction: the figures, how they came
/// to be, and the sum of the grassroots unit they count in.
@Component
@Transactional
public class Reports {
    private final JdbcClient database;
    private final Clock clock;

    Reports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Nothing reported where there is no report yet.
    @Transactional(readOnly = true)
    public FigureRow figures(Round round, UnitId unit) {
        return find(round, unit)
                .map(Report::figures)
                .orElseGet(() -> FigureRow.empty(round.form().elements().size()));
    }

    /// What the unit has reported in each of several rounds; a round without a report is not there.
    @Transactional(readOnly = true)
    public Map<RoundId, FigureRow> figures(List<Round> rounds, UnitId unit) {
        var found = new HashMap<RoundId, FigureRow>();
        database.sql(
                        """
                        select round, figures
                          from report
                         where round = any (:rounds)
                           and unit = :unit
                        """)
                .param("rounds", rounds.stream().map(r -> r.id().value()).toArray(Long[]::new))
                .param("unit", unit.value())
                .query(row -> {
                    var round = new RoundId(row.getLong("round"));
                    found.put(round, FigureRow.read(row, "figures"));
                });
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(Round round, UnitId unit) {
        return database.sql(
                        """
                        select id, figures, saved_at
                          from report
                         where round = :round
                           and unit = :unit
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .query((row, _) -> Report.read(row))
                .optional();
    }

    /// Keeps what can be kept; a cell that somebody else has changed meanwhile stays theirs.
    public List<CellResult> save(Round round, UnitId unit, List<CellChange> changes, Hand hand) {
        return save(hold(round, unit), changes, hand);
    }

    /// The same, in a report that this transaction holds and has not saved into.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CellResult> save(Report report, List<CellChange> changes, Hand hand) {
        var results = new ArrayList<CellResult>();
        var written = new ArrayList<Written>();
        var figures = report.figures().copy();
        for (var change : changes) {
            var place = change.cell().place();
            var now = figures.at(place);
            if (now.equals(change.wanted())) {
                results.add(new CellResult.Kept(change.cell(), now));
            } else if (change.seen() != null && !now.equals(change.seen())) {
                results.add(new CellResult.Conflict(change.cell(), change.wanted(), now));
            } else {
                figures.put(place, change.wanted());
                written.add(
                        new Written(
                                place + 1,
                                FigureRow.encode(now),
                                FigureRow.encode(change.wanted())));
                results.add(new CellResult.Kept(change.cell(), change.wanted()));
            }
        }
        if (!written.isEmpty()) {
            write(report.id(), figures, written, hand);
        }
        return results;
    }

    /// The report for this transaction alone: whoever else wants to save into it waits.
    @Transactional(propagation = Propagation.MANDATORY)
    public Report hold(Round round, UnitId unit) {
        return locked(round, unit)
                .orElseGet(() -> {
                    database.sql("select hold_tree()").query(row -> {});
                    begin(round, unit);
                    return locked(round, unit).orElseThrow();
                });
    }

    /// A row is locked last of all, when the tree is held already, and read as it stands then.
    /// Where there is none, the tree need not have been held.
    private Optional<Report> locked(Round round, UnitId unit) {
        return database.sql(
                        """
                            select r.id, r.figures, r.saved_at
                              from hold_tree()
                        cross join report r
                             where r.round = :round
                               and r.unit = :unit
                               for update of r
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .query((row, _) -> Report.read(row))
                .optional();
    }

    private void begin(Round round, UnitId unit) {
        database.sql(
                        """
                        insert into report (round, unit, holder, figures, saved_at)
                        values (:round, :unit, home_of(:unit, :day),
                               array_fill(cast(null as bigint), array[cast(:size as integer)]),
                               :now)
                            on conflict (round, unit) do nothing
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .param("day", round.treeOn())
                .param("size", round.form().elements().size())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void write(long report, FigureRow figures, List<Written> written, Hand hand) {
        var now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        with kept as (
                            update report
                               set figures = :figures,
                                   saved_at = :now
                             where id = :report
                         returning id, saved_at
                        )
                        insert into report_change (report, at, account, person, source, places,
                               before, after)
                        select id, saved_at, :account, :person, :source, :places, :before, :after
                          from kept
                        """)
                .param("report", report)
                .param("figures", figures.stored())
                .param("now", now)
                .param("account", hand.account())
                .param("person", hand.person())
                .param("source", hand.source().name())
                .param("places", written.stream().map(Written::place).toArray(Integer[]::new))
                .param("before", written.stream().map(Written::before).toArray(Long[]::new))
                .param("after", written.stream().map(Written::after).toArray(Long[]::new))
                .update();
    }

    /// @param place counted from 1, as PostgreSQL counts
    private record Written(int place, @Nullable Long before, @Nullable Long after) {}
}
