import java.io.PrintStream;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// How many of the program's connections are at work, and what they wait for, looked at four times
/// a second: whether the pool, a lock, the disk or the processors run out first.
final class Waits implements AutoCloseable {
    private static final int EVERY = 250;

    private static final String LOOK =
            """
              select case
                         when state <> 'active' then 'the program, in a transaction'
                         when wait_event is null then 'nothing: it works'
                         else wait_event_type || ' ' || wait_event
                     end,
                     count(*)
                from pg_stat_activity
               where usename = 'chungtay_app'
                 and state <> 'idle'
            group by 1
            """;

    private final Connection database;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Long> seen = new TreeMap<>();
    private long looks;
    private long most;

    Waits(Program program) throws Exception {
        database = program.connect();
        clock.scheduleAtFixedRate(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(LOOK)) {
            var busy = 0L;
            while (row.next()) {
                seen.merge(row.getString(1), row.getLong(2), Long::sum);
                busy += row.getLong(2);
            }
            looks++;
            most = Math.max(most, busy);
        } catch (Exception broken) {
            clock.shutdown();
        }
    }

    synchronized void print(PrintStream out) {
        var all = seen.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return;
        }
        out.printf(
                "  connections at work: %.1f on average, %d at most; they wait for%n",
                all / (double) looks, most);
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .forEach(one -> {
                    var share = 100.0 * one.getValue() / all;
                    out.printf("    %-50s %5.0f %%%n", one.getKey(), share);
                });
    }

    @Override
    public void close() throws Exception {
        clock.shutdownNow();
        clock.awaitTermination(1, TimeUnit.SECONDS);
        database.close();
    }
}
