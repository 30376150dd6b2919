package vn.chungtay.audit;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts committed entries into the chain: at once after a commit of this program, and every minute
/// for what another program left when it was killed. Any number of programs may do so; the database
/// lets one in at a time.
@Component
class Sealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// A long list of entries must not hold the lock, nor one transaction, for long.
    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;
    private final AtomicReference<@Nullable ScheduledThreadPoolExecutor> running =
            new AtomicReference<>();
    private final AtomicBoolean awake = new AtomicBoolean();

    Sealer(JdbcClient database) {
        this.database = database;
    }

    /// Seals soon, on a thread of its own: nobody waits for the chain.
    void wake() {
        var executor = running.get();
        if (executor != null && awake.compareAndSet(false, true)) {
            executor.execute(() -> {
                awake.set(false);
                sealQuietly();
            });
        }
    }

    /// Everything that was committed before the call.
    void seal() {
        int sealed;
        do {
            sealed =
                    database.sql("select audit_seal_waiting(:most)")
                            .param("most", AT_ONCE)
                            .query(Integer.class)
                            .single();
        } while (sealed == AT_ONCE);
    }

    /// What could not be sealed waits in the database for the next time.
    private void sealQuietly() {
        try {
            seal();
        } catch (DataAccessException e) {
            LOG.warn("Entries of the audit trail wait to be sealed", e);
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        // Whoever commits while the program ends leaves its entry to the next one.
        var executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().daemon().name("audit-sealer").factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
        executor.scheduleWithFixedDelay(
                this::sealQuietly, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        running.set(executor);
    }

    /// Before the connections are closed; what was asked for is still done.
    @Override
    public void stop() {
        var executor = running.getAndSet(null);
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }
}
