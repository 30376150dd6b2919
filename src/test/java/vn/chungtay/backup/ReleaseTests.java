package vn.chungtay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Chain;
import vn.chungtay.organisation.SmallProvince;

/// Copies that earlier releases made, kept in `src/test/resources/releases`: each comes back and is
/// migrated to today.
class ReleaseTests {
    private static final Path RELEASES = Path.of("src/test/resources/releases");

    static List<Path> releases() throws Exception {
        try (var files = Files.list(RELEASES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void data_of_an_earlier_release_are_migrated(Path release) throws Exception {
        var address = TestPostgres.emptyDatabase();
        var owner = TestPostgres.owner(address);

        var manifest =
                new Restore(owner, System.getProperty("spring.datasource.username"))
                        .from(Copy.of(release, new Keys(null, new char[0])));

        assertThat(TestPostgres.flyway(address).load().info().pending()).isEmpty();
        var restored = JdbcClient.create(TestPostgres.application(address));
        for (var table : List.of("unit", "unit_state", "unit_below", "audit_seal")) {
            var rows = restored.sql("select count(*) from " + table).query(Long.class).single();
            assertThat(rows).as(table).isEqualTo(rowsOf(manifest, table)).isPositive();
        }
        try (var connection = TestPostgres.application(address).getConnection()) {
            var state = Chain.verify(connection);
            assertThat(state.broken()).isNull();
            assertThat(String.valueOf(state.head())).isEqualTo(manifest.audit());
        }
    }

    /// How a release adds its own: `-Dchungtay.release=0.1.0`, see docs/operating.md.
    @Test
    @EnabledIfSystemProperty(named = "chungtay.release", matches = ".+")
    void a_release_adds_its_own() throws Exception {
        var address = TestPostgres.emptyDatabase();
        SmallProvince.foundedIn(address);
        var application = JdbcClient.create(TestPostgres.application(address));
        for (var thing : List.of("a", "b", "c")) {
            application
                    .sql(
                            """
                            insert into audit_entry (at, login, person, kind, thing, before, after)
                            values ('2026-11-25', 'x', 'X', 'a.b', :thing, '{}', '{}')
                            """)
                    .param("thing", thing)
                    .update();
        }
        application.sql("select audit_seal_waiting(3)").query(Integer.class).single();
        var release = System.getProperty("chungtay.release", "");

        try (var connection = TestPostgres.application(address).getConnection()) {
            Backup.write(RELEASES.resolve(release + ".zip"), connection, Lock.none(), release);
        }

        assertThat(releases()).isNotEmpty();
    }

    private static long rowsOf(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }
}
