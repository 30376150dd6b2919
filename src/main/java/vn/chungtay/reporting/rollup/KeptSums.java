package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chungtay.replica.ReadSide;
import vn.chungtay.reporting.period.ReadSoFar;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;

/// The sums of grassroots units in the rounds that are asked for most, kept in memory. A question
/// is answered by what stands in the database at its moment, but reads only the sums that were
/// written since the last one ([ReadSoFar]).
@Component
class KeptSums {
    /// Rounds; one of a hundred elements takes four megabytes.
    private static final int MOST = 16;

    private static final String WRITTEN =
            """
               select {so far}
                      s.holder, array_send(s.totals) as totals, array_send(s.answered) as answered,
                      array_send(s.inapplicable) as inapplicable
                 from (values (1)) as once (one)
            left join report_sum s
                   on s.round = :round
                  and s.written_by >= cast(cast(:since as text) as xid8)
            """
                    .replace("{so far}", ReadSoFar.COLUMNS);

    private final JdbcClient database;
    private final Map<Known, Kept> rounds = new LinkedHashMap<>(MOST, 1, true);

    KeptSums(JdbcClient database) {
        this.database = database;
    }

    /// What the transaction that asks has itself written would be remembered although it may be
    /// undone: only one that writes nothing asks.
    static boolean mayBeAsked() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /// Hands over the sums there are, holder by holder, where it [may be asked][#mayBeAsked].
    void each(Round round, Long[] holders, BiConsumer<Long, Sums> take) {
        if (!mayBeAsked()) {
            throw new IllegalStateException("What may be undone must not be remembered");
        }
        var kept = kept(round.id());
        synchronized (kept) {
            bringUpToDate(kept, round);
            for (var holder : holders) {
                var sums = kept.sums.get(holder);
                if (sums != null) {
                    take.accept(holder, sums);
                }
            }
        }
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
            kept.sums.clear();
            read(kept, round);
        }
    }

    private void read(Kept kept, Round round) {
        var elements = round.form().elements().size();
        database.sql(WRITTEN)
                .param("round", round.id().value())
                .param("since", kept.soFar.since())
                .query(row -> {
                    kept.soFar.read(row);
                    if (row.getBytes("totals") != null) {
                        kept.sums.put(row.getLong("holder"), sums(row, elements));
                    }
                });
    }

    private static Sums sums(ResultSet row, int elements) throws SQLException {
        var sums = new Sums(elements);
        sums.add(row.getBytes("totals"), row.getBytes("answered"), row.getBytes("inapplicable"));
        return sums;
    }

    private record Known(ReadSide side, RoundId round) {}

    /// @see #each
    private static final class Kept {
        final Map<Long, Sums> sums = new HashMap<>();
        final ReadSoFar soFar = new ReadSoFar();
    }
}
