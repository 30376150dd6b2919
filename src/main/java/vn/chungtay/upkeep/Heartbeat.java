package vn.chungtay.upkeep;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Says every few seconds that this program lives, on a thread of its own: a worker that is busy
/// with a long list must not be taken for dead.
@Component
class Heartbeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Nodes nodes;
    private final Duration pause;
    private final AtomicReference<@Nullable ScheduledThreadPoolExecutor> running =
            new AtomicReference<>();

    Heartbeat(Nodes nodes, Environment settings) {
        this.nodes = nodes;
        this.pause =
                settings.getProperty("chungtay.heartbeat", Duration.class, Duration.ofSeconds(20));
    }

    @Override
    public void start() {
        if (isRunning() || pause.isZero()) {
            return;
        }
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("heartbeat").factory());
        executor.scheduleWithFixedDelay(this::beat, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        running.set(executor);
    }

    @Override
    public void stop() {
        var executor = running.getAndSet(null);
        if (executor != null) {
            executor.shutdownNow();
            leave();
        }
    }

    /// Where the database went first, nobody waits for it.
    private void leave() {
        try {
            Thread.ofVirtual().start(() -> quietly(nodes::leave)).join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    private void beat() {
        quietly(nodes::beat);
    }

    /// While the database is away others see that by themselves.
    private static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database was not told of this node", e);
        }
    }
}
