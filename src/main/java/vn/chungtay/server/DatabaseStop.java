package vn.chungtay.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/// Stops the embedded PostgreSQL, once, whichever way the program ends: after the application when
/// that runs, and by itself while it does not run yet.
final class DatabaseStop implements Runnable {
    private final AtomicReference<@Nullable EmbeddedPostgres> running = new AtomicReference<>();
    private final AtomicReference<@Nullable DatabaseWatch> watch = new AtomicReference<>();
    private volatile boolean leftToSpring;

    void owes(EmbeddedPostgres postgres) {
        running.set(postgres);
        Runtime.getRuntime().addShutdownHook(new Thread(this::runUnlessLeftToSpring));
        SpringApplication.getShutdownHandlers().add(this);
    }

    /// Whoever starts it again is told first that it is to end.
    void watches(DatabaseWatch over) {
        watch.set(over);
    }

    /// Once this one is prepared, Spring's own hook closes it first and calls this after it.
    void leaveTo(SpringApplication application) {
        application.addListeners(
                (ApplicationListener<ApplicationPreparedEvent>) prepared -> leftToSpring = true);
    }

    @Override
    public void run() {
        var watching = watch.getAndSet(null);
        if (watching != null) {
            watching.close();
        }
        var postgres = running.getAndSet(null);
        if (postgres == null) {
            return;
        }
        try {
            postgres.stopIfRunning();
        } catch (IOException e) {
            System.err.println(Sentences.text("stop.refused", postgres.log()));
        }
    }

    private void runUnlessLeftToSpring() {
        if (!leftToSpring) {
            run();
        }
    }
}
