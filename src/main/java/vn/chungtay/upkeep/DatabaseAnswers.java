package vn.chungtay.upkeep;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database answers, for a proxy that wants to know whom to send requests. Whoever asks
/// does not wait as long as a page would: a node whose pool is drained is not ready either.
@Component
class DatabaseAnswers implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JdbcClient database;

    DatabaseAnswers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Health health() {
        var question =
                new FutureTask<>(() -> database.sql("select 1").query(Integer.class).single());
        Thread.startVirtualThread(question);
        try {
            question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            question.cancel(true);
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }
}
