package vn.chungtay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.ChungTayApplication;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Chain;
import vn.chungtay.organisation.registry.Visitor;

/// Copies that earlier releases made: each comes back, is migrated to today and shown by today's
/// program.
class ReleaseTests {
    private static final List<String> FILLED = List.of("unit", "unit_below", "audit_seal");

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/units/fu.t.b.1",
                    "/areas/t.b.1",
                    "/people?unit=fu.t.b",
                    "/officials",
                    "/reports",
                    "/reports/R6/2021-H1/estimate",
                    "/reports/R6/2021-H1/estimate/fu.t.b",
                    "/summaries/R6/2021-H1/estimate/t",
                    "/targets/overview",
                    "/targets",
                    "/programme/tasks",
                    "/commitments",
                    "/documents",
                    "/imports",
                    "/accounts",
                    "/audit",
                    "/status");

    static List<Path> releases() throws Exception {
        return KeptRelease.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void data_of_an_earlier_release_are_migrated_and_shown(Path release) throws Exception {
        var address = TestPostgres.emptyDatabase();
        var owner = TestPostgres.owner(address);

        var manifest =
                new Restore(owner, System.getProperty("spring.datasource.username"))
                        .from(Copy.of(release, new Keys(null, new char[0])));

        assertThat(TestPostgres.flyway(address).load().info().pending()).isEmpty();
        var restored = JdbcClient.create(TestPostgres.application(address));
        assertThat(FILLED).allMatch(table -> rowsOf(manifest, table) > 0);
        for (var table : there(restored, manifest)) {
            var rows = restored.sql("select count(*) from " + table).query(Long.class).single();
            assertThat(rows).as(table).isEqualTo(rowsOf(manifest, table));
        }
        try (var connection = TestPostgres.application(address).getConnection()) {
            var state = Chain.verify(connection);
            assertThat(state.broken()).isNull();
            assertThat(String.valueOf(state.head())).isEqualTo(manifest.audit());
        }
        showAll(address);
    }

    private static void showAll(String address) throws Exception {
        var builder = new SpringApplicationBuilder(ChungTayApplication.class);
        try (var program =
                builder.web(WebApplicationType.SERVLET)
                        .run("--spring.datasource.url=" + address, "--server.port=0")) {
            var port = program.getEnvironment().getProperty("local.server.port", int.class, 0);
            var visitor = Visitor.at(port);
            for (var page : PAGES) {
                assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
    }

    /// What was in the copy and is still there, but for what migrating itself and the restored
    /// database's first moments write.
    private static List<String> there(JdbcClient restored, Manifest manifest) {
        var copied = manifest.tables().stream().map(Manifest.Table::name).toArray(String[]::new);
        return restored.sql(
                        """
                        select tablename
                          from pg_tables
                         where schemaname = current_schema
                           and tablename = any (:copied)
                           and tablename !~ '^(flyway|scheduled|node$)'
                        """)
                .param("copied", copied)
                .query(String.class)
                .list();
    }

    private static long rowsOf(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }
}
