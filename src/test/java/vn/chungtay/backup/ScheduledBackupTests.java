package vn.chungtay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

class ScheduledBackupTests {
    private static final Instant FIRST = Instant.parse("2026-03-01T18:00:00Z");

    @TempDir private Path folder;

    private final String address = TestPostgres.freshDatabase();

    @Test
    void a_copy_a_day_is_made_and_thinned_out_and_what_went_wrong_is_told() throws IOException {
        for (var day = 0; day < 3; day++) {
            run(folder, FIRST.plus(Duration.ofDays(day)));
        }

        assertThat(names(folder))
                .containsExactly(
                        "chungtay-2026-03-03T010000.zip", "chungtay-2026-03-04T010000.zip");
        var newest = folder.resolve("chungtay-2026-03-04T010000.zip");
        assertThat(runs(FIRST).success().orElseThrow().file()).isEqualTo(newest.toString());
        assertThat(runs(FIRST).failure()).isEmpty();
        assertThat(runs(FIRST).madeAt()).contains(FIRST.plus(Duration.ofDays(2)));

        var file = Files.writeString(folder.resolve("no folder"), "");
        run(file, FIRST.plus(Duration.ofDays(3)));

        assertThat(runs(FIRST).failure()).isPresent();
        assertThat(runs(FIRST).madeAt()).contains(FIRST.plus(Duration.ofDays(2)));
        assertThat(names(folder)).hasSize(3).contains("chungtay-2026-03-04T010000.zip");
    }

    private void run(Path into, Instant now) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "copies",
                                Map.of(
                                        "chungtay.backup.folder",
                                        into.toString(),
                                        "chungtay.backup.keep",
                                        "2/0/0")));
        new ScheduledBackup(
                        new BackupSettings(environment),
                        TestPostgres.application(address),
                        runs(now),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    private BackupRuns runs(Instant now) {
        var database = JdbcClient.create(TestPostgres.application(address));
        return new BackupRuns(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
