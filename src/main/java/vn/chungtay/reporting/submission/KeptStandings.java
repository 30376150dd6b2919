package vn.chungtay.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chungtay.replica.ReadSide;
import vn.chungtay.reporting.period.ReadSoFar;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;

/// Where the reports of a round stand, unit by unit, kept in memory for the rounds that are asked
/// for most. What stands in the database at the moment of asking is told all the same: steps and
/// sums name the transaction that wrote them, and those of none older than the oldest that was
/// under way at the question before are read again.
@Component
class KeptStandings {
    private static final int MOST = 8;

    private static final String READ =
            """
               select {so far}
                      r.unit, st.status, st.late, st.submitted_at is not null as sent,
                      r.begun
                 from (values (1)) as once (one)
            left join ({changed}) changed on true
            left join report r
                   on r.id = changed.id
                  and r.round = :round
            left join report_state st on st.report = r.id
            """
                    .replace("{so far}", ReadSoFar.COLUMNS);

    private static final String ALL = "select id from report where round = :round";

    private static final String CHANGED =
            """
            select s.report as id
              from report_step s
             where s.written_by >= cast(cast(:since as text) as xid8)
             union
            select n.id
              from report_sum m
              join report n
                on n.round = m.round
               and n.holder = m.holder
             where m.round = :round
               and m.written_by >= cast(cast(:since as text) as xid8)
            """;

    private final JdbcClient database;
    private final Map<Known, Kept> rounds = new LinkedHashMap<>(MOST, 1, true);

    KeptStandings(JdbcClient database) {
        this.database = database;
    }

    /// Hands the reports over by the id of their unit. What the transaction itself wrote may be
    /// undone and is not remembered.
    void of(Round round, Consumer<Map<Long, State>> taker) {
        var kept = mayBeKept() ? kept(round.id()) : new Kept();
        synchronized (kept) {
            bringUpToDate(kept, round);
            taker.accept(kept.states);
        }
    }

    private static boolean mayBeKept() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private Kept kept(RoundId round) {
        synchronized (rounds) {
            var asked = new Known(ReadSide.current(), round);
            var kept = rounds.computeIfAbsent(asked, _ -> new Kept());
            if (rounds.size() > MOST) {
                rounds.remove(rounds.keySet().iterator().next());
            }
            return kept;
        }
    }

    private void bringUpToDate(Kept kept, Round round) {
        read(kept, round);
        while (!kept.soFar.goesOn()) {
            kept.states.clear();
            read(kept, round);
        }
    }

    private void read(Kept kept, Round round) {
        var first = kept.soFar.since().equals("0");
        database.sql(READ.replace("{changed}", first ? ALL : CHANGED))
                .param("round", round.id().value())
                .param("since", kept.soFar.since())
                .query(row -> {
                    kept.soFar.read(row);
                    var unit = row.getLong("unit");
                    if (!row.wasNull()) {
                        kept.states.put(unit, state(row));
                    }
                });
    }

    private static State state(ResultSet row) throws SQLException {
        var status = Standing.State.valueOf(row.getString("status"));
        var missing = status == Standing.State.DRAFT && !row.getBoolean("begun");
        return new State(
                missing ? Standing.State.MISSING : status,
                row.getBoolean("late"),
                row.getBoolean("sent"));
    }

    /// @param late whether it was sent after its day
    /// @param sent whether it ever was
    record State(Standing.State standing, boolean late, boolean sent) {
        static final State NOTHING = new State(Standing.State.MISSING, false, false);
    }

    private record Known(ReadSide side, RoundId round) {}

    private static final class Kept {
        final Map<Long, State> states = new HashMap<>();
        final ReadSoFar soFar = new ReadSoFar();
    }
}
