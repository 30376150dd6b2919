package vn.chungtay.audit;

import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The trail for tests of other modules that do without Spring.
public final class Trails {
    private Trails() {}

    /// Nothing seals what is written by it.
    public static Trail in(JdbcClient database, TransactionTemplate transactions) {
        var manager = Objects.requireNonNull(transactions.getTransactionManager());
        return new Trail(database, Clock.systemUTC(), new Sealer(database), manager);
    }
}
