package vn.chungtay.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.PlaceUnits;
import vn.chungtay.reporting.rollup.Where;

/// Who in a place has not sent a report of a round, organisation by organisation, counted as
/// [Standings] lists them.
@Component
@Transactional(readOnly = true)
public class Attendance {
    private final PlaceUnits units;
    private final KeptStandings standings;
    private final JdbcClient database;
    private final Clock clock;

    Attendance(PlaceUnits units, KeptStandings standings, JdbcClient database, Clock clock) {
        this.units = units;
        this.standings = standings;
        this.database = database;
        this.clock = clock;
    }

    /// Of the organisations that have units there which owe a report.
    public Map<Organisation, Count> of(Round round, Where where, Viewer viewer) {
        var due = new HashSet<>(Debtors.of(round).pairs());
        var overdue = LocalDate.now(clock).isAfter(round.dueOn());
        var explaining = explaining(round);
        var counts = new EnumMap<Organisation, Count>(Organisation.class);
        standings.of(
                round,
                states ->
                        units.each(
                                round,
                                where,
                                viewer,
                                (unit, organisation, level) -> {
                                    if (due.contains(new Debtors.Pair(organisation, level))) {
                                        counts.computeIfAbsent(organisation, _ -> new Count())
                                                .add(
                                                        states.getOrDefault(
                                                                unit, KeptStandings.State.NOTHING),
                                                        overdue,
                                                        explaining.contains(unit));
                                    }
                                }));
        return counts;
    }

    private Set<Long> explaining(Round round) {
        return database.sql("select distinct unit from report_explanation where round = :round")
                .param("round", round.id().value())
                .query(Long.class)
                .set();
    }

    /// How many units of an organisation owe a report, and what became of it.
    public static final class Count {
        private long owed;
        private long missing;
        private long returned;
        private long late;
        private long explained;

        private void add(KeptStandings.State state, boolean overdue, boolean explaining) {
            owed++;
            missing += state.standing() == Standing.State.MISSING ? 1 : 0;
            returned += state.standing() == Standing.State.RETURNED ? 1 : 0;
            late += state.late() || (!state.sent() && overdue) ? 1 : 0;
            explained += explaining ? 1 : 0;
        }

        public long owed() {
            return owed;
        }

        public long missing() {
            return missing;
        }

        public long returned() {
            return returned;
        }

        public long late() {
            return late;
        }

        /// How many have explained figures that somebody doubted.
        public long explained() {
            return explained;
        }
    }
}
