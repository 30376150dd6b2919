package vn.chungtay.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/// The database with its replica. Connections are had when the first statement runs: only then it
/// is known whether a transaction writes.
final class ReplicatedDatabase extends LazyConnectionDataSourceProxy implements AutoCloseable {
    /// To answer by the primary is better than to wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Replica replica;
    private final HikariDataSource copy;

    private ReplicatedDatabase(DataSource primary, HikariDataSource copy) {
        this.copy = copy;
        this.replica = new Replica(primary, copy);
        setTargetDataSource(primary);
        setReadOnlyDataSource(replica);
    }

    static ReplicatedDatabase of(DataSource primary, ReplicaSettings settings) {
        var copy = new HikariDataSource();
        copy.setPoolName("replica");
        copy.setJdbcUrl(settings.url());
        copy.setUsername(settings.user());
        copy.setPassword(settings.password());
        copy.setMaximumPoolSize(settings.connections());
        copy.setMinimumIdle(1);
        copy.setReadOnly(true);
        copy.setConnectionTimeout(PATIENCE.toMillis());
        copy.setInitializationFailTimeout(-1); // it may come later than this program
        var database = new ReplicatedDatabase(primary, copy);
        database.afterPropertiesSet();
        return database;
    }

    Replica replica() {
        return replica;
    }

    /// The connections to the replica.
    @Override
    public void close() {
        copy.close();
    }
}
