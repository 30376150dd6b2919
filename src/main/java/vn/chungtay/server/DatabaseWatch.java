package vn.chungtay.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the embedded PostgreSQL again when it ended without being asked to: killed for want of
/// memory, say, or stopped by a disk that was full. A server that does not stay up is given up, and
/// the program with it: whoever watches over the program starts both anew. Only a full disk is
/// waited for, however long it takes.
final class DatabaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    /// How often within the span it may be started again.
    private static final int MOST_STARTS = 10;

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final long SPACE_NEEDED = 32L << 20;

    private final EmbeddedPostgres postgres;
    private final int port;
    private final Runnable givenUp;
    private final LongSupplier nanoTime;
    private final Deque<Long> starts = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor looking =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("database-watch").factory());
    private boolean closed;
    private @Nullable String told;

    private DatabaseWatch(
            EmbeddedPostgres postgres, int port, Runnable givenUp, LongSupplier nanoTime) {
        this.postgres = postgres;
        this.port = port;
        this.givenUp = givenUp;
        this.nanoTime = nanoTime;
    }

    /// Over a server that runs.
    static DatabaseWatch over(EmbeddedPostgres postgres) throws IOException {
        var watch = of(postgres, () -> System.exit(ChungTay.CANNOT_START), System::nanoTime);
        watch.looking.scheduleWithFixedDelay(
                watch::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /// One that looks only when it is told to.
    static DatabaseWatch of(EmbeddedPostgres postgres, Runnable givenUp, LongSupplier nanoTime)
            throws IOException {
        return new DatabaseWatch(postgres, postgres.port(), givenUp, nanoTime);
    }

    /// Held while it starts the server, so that nobody stops one that is about to start.
    synchronized void look() {
        try {
            if (!closed && !postgres.isRunning()) {
                startAgain();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The database cannot be watched", e);
        }
    }

    /// Whoever stops the server closes this first.
    @Override
    public synchronized void close() {
        closed = true;
        looking.shutdown();
    }

    private void startAgain() throws IOException {
        if (postgres.folder().toFile().getUsableSpace() < SPACE_NEEDED) {
            tell(Sentences.text("watch.full", postgres.folder(), SPACE_NEEDED >> 20));
            return;
        }
        if (isTooOften()) {
            closed = true;
            tell(Sentences.text("watch.given-up", MOST_STARTS, postgres.log()));
            Thread.ofPlatform().name("give-up").start(givenUp);
            return;
        }
        try {
            tell(Sentences.text("watch.ended", postgres.log()));
            postgres.startAt(port);
            told = null;
            LOG.warn(Sentences.text("watch.runs"));
        } catch (CannotStart why) {
            // A process of the one that ended may still be about; the next look tries again.
            LOG.warn(why.getMessage());
        }
    }

    private boolean isTooOften() {
        var now = nanoTime.getAsLong();
        while (!starts.isEmpty() && now - starts.getFirst() > SPAN.toNanos()) {
            starts.removeFirst();
        }
        starts.addLast(now);
        return starts.size() > MOST_STARTS;
    }

    /// On the terminal and in the log; once, until there is something else to say.
    private void tell(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            LOG.error(sentence);
        }
    }
}
