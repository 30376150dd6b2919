package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// Several provinces on one server, each an application of its own on a schema of its own, found by
/// the host that a browser asks for. One whose database is away keeps no other from starting, and
/// is tried again until it is there.
final class Provinces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Provinces.class);
    private static final int AGAIN_IN_SECONDS = 30;

    private final Start start;
    private final DataDirectory directory;
    private final DatabaseStop stop = new DatabaseStop();
    private final List<Province> waiting;
    private final Map<Province, String> told = new HashMap<>();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final ScheduledThreadPoolExecutor patience =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("provinces").factory());
    private Optional<DatabaseRoles> installation = Optional.empty();
    private @Nullable Lobby lobby;

    private Provinces(Start start, DataDirectory directory, List<Province> all) {
        this.start = start;
        this.directory = directory;
        this.waiting = new ArrayList<>(all);
    }

    /// Starts all that can be started.
    ///
    /// @param folder of their files
    /// @param named the server of those that name none; without it the one of the data directory
    /// @throws CannotStart when not one of them can
    static Provinces start(Start start, Path folder, Optional<DatabaseRoles> named)
            throws IOException {
        var all = Province.all(folder);
        var provinces = new Provinces(start, DataDirectory.open(start.data()), all);
        try {
            Ports.checkFree(start.port());
            provinces.open(named);
            return provinces;
        } catch (RuntimeException | IOException e) {
            provinces.close();
            throw e;
        }
    }

    /// Of the server, as in `http://127.0.0.1:8080`; what is found there depends on the host that
    /// is asked for.
    String address() {
        return "http://127.0.0.1:" + opened().tomcat().getConnector().getLocalPort();
    }

    /// Those that do not run yet, once more.
    void tryAgain() {
        tryAll();
    }

    @Override
    public void close() throws IOException {
        patience.shutdownNow();
        if (lobby != null) {
            lobby.context().close();
        }
        running.forEach(ConfigurableApplicationContext::close);
        stop.run();
        directory.close();
    }

    private void open(Optional<DatabaseRoles> named) throws IOException {
        installation = named;
        if (named.isEmpty() && waiting.stream().anyMatch(one -> one.database().isEmpty())) {
            installation = Optional.of(EmbeddedDatabase.start(directory, stop));
        }
        lobby = Lobby.open(stop, start.ofServer(directory).toArray(String[]::new));
        waiting.forEach(opened()::expects);
        var failures = tryAll();
        if (running.isEmpty()) {
            throw failures.getFirst();
        }
        if (!waiting.isEmpty()) {
            patience.scheduleWithFixedDelay(
                    this::tryAgain, AGAIN_IN_SECONDS, AGAIN_IN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Each that does not run yet.
    private synchronized List<RuntimeException> tryAll() {
        var failures = new ArrayList<RuntimeException>();
        for (var province : List.copyOf(waiting)) {
            try {
                running.add(start(province));
                waiting.remove(province);
                Start.say(Sentences.text("province.runs", province.code()));
            } catch (RuntimeException | IOException e) {
                LOG.warn("{} does not start", province.code(), e);
                var failure = e instanceof RuntimeException same ? same : new CannotStart("", e);
                failures.add(failure);
                tell(province, Failures.sentences(failure));
            }
        }
        return failures;
    }

    /// Once, until there is something else to say.
    private void tell(Province province, List<String> sentences) {
        var why = String.join(" ", sentences);
        if (!why.equals(told.put(province, why))) {
            System.err.println(Sentences.text("province.refused.start", province.code(), why));
        }
    }

    private ConfigurableApplicationContext start(Province province) throws IOException {
        var server = province.database().or(() -> installation).orElseThrow();
        return start.of(province, System.getenv())
                .application(directory, server, opened().hosting(province));
    }

    private Lobby opened() {
        if (lobby == null) {
            throw new IllegalStateException("The server was not started");
        }
        return lobby;
    }
}
