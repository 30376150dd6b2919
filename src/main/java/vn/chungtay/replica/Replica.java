package vn.chungtay.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Where transactions that write nothing get their connection: on the replica, if that was chosen
/// for what is read now, and otherwise on the primary.
final class Replica extends AbstractDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    /// Of what was just committed, most arrives within some milliseconds.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /// Nobody waits for one that does not answer but one question in so long.
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final String WRITTEN = "select pg_current_wal_lsn()::text";

    /// One that was promoted has what it has written itself.
    private static final String ARRIVED =
            """
            select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
                        else pg_current_wal_lsn()
                    end >= ?::pg_lsn
            """;

    private final DataSource primary;
    private final DataSource copy;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());

    private final LongAdder answered = new LongAdder();

    Replica(DataSource primary, DataSource copy) {
        this.primary = primary;
        this.copy = copy;
    }

    /// Chooses for what this thread reads next: the replica, if it has all that is committed by
    /// now.
    void choose() {
        ReadSide.forget();
        if (System.nanoTime() - awayUntil.get() < 0) {
            return;
        }
        try {
            if (hasArrived(written())) {
                ReadSide.choose(ReadSide.REPLICA);
            }
        } catch (SQLException e) {
            isAway(e);
        }
    }

    /// How many transactions were read there since the start.
    long answered() {
        return answered.sum();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (ReadSide.current() == ReadSide.REPLICA) {
            try {
                var connection = copy.getConnection();
                answered.increment();
                return connection;
            } catch (SQLException e) {
                ReadSide.forget();
                isAway(e);
            }
        }
        return primary.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("Only by the roles of the settings");
    }

    private String written() throws SQLException {
        try (var connection = primary.getConnection();
                var question = connection.prepareStatement(WRITTEN);
                var answer = question.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    private boolean hasArrived(String written) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = copy.getConnection();
                var question = connection.prepareStatement(ARRIVED)) {
            question.setString(1, written);
            while (true) {
                try (var answer = question.executeQuery()) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        return true;
                    }
                }
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void isAway(SQLException why) {
        awayUntil.set(System.nanoTime() + LEFT_ALONE.toNanos());
        LOG.warn("The replica does not answer; the primary is read instead", why);
    }
}
