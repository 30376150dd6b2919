package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseWatchTests {
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private EmbeddedPostgres postgres;
    private DatabaseWatch watch;
    private Path folder;

    @BeforeEach
    void over_a_server_that_runs() throws IOException {
        folder = ThrowawayPostgres.emptyFolder("canh");
        postgres =
                EmbeddedPostgres.in(
                        folder, ThrowawayPostgres.unpackedBinaries(), List.of("fsync=off"));
        postgres.make();
        postgres.start();
        watch = DatabaseWatch.of(postgres, () -> givenUp.set(true), nanos::get);
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
        postgres.stopIfRunning();
    }

    @Test
    void a_server_that_was_killed_runs_again_where_it_was_unless_it_is_to_end() throws Exception {
        var before = postgres.access("postgres").url();
        kill();

        again();

        assertThat(postgres.access("postgres").url()).isEqualTo(before);
        watch.close();
        kill();
        watch.look();
        assertThat(postgres.isRunning()).isFalse();
    }

    @Test
    void a_server_that_does_not_stay_up_is_given_up_within_a_minute() throws Exception {
        kill();
        var control = folder.resolve("cluster").resolve("global").resolve("pg_control");
        var kept = folder.resolve("kept");
        Files.move(control, kept);

        for (var look = 0; look < 10; look++) {
            nanos.addAndGet(7_000_000_000L); // not so many in any one minute
            watch.look();
        }
        assertThat(givenUp).isFalse();
        Files.move(kept, control);
        again();
        kill();
        Files.move(control, kept);
        for (var look = 0; look < 11; look++) {
            watch.look();
        }

        await().untilTrue(givenUp);
    }

    private void again() {
        await().until(() -> {
            watch.look();
            nanos.addAndGet(7_000_000_000L);
            return postgres.isRunning();
        });
    }

    /// Its processes end a little later than it does itself.
    private void kill() throws Exception {
        var pid = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
        var process = ProcessHandle.of(Long.parseLong(pid.getFirst().strip())).orElseThrow();
        var children = process.children().toList();
        process.destroyForcibly();
        await().until(() -> !postgres.isRunning());
        await().until(() -> children.stream().noneMatch(DatabaseWatchTests::runs));
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
