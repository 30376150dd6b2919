package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Migrations on real PostgreSQL, in a schema of a name that no SQL of ours can know: one province
/// is one schema.
class MigrationTests {
    private static final String FOLDER = "src/main/resources/db/migration";
    private static final String PROVINCE = "a_province";
    private static final Pattern NAMED_SCHEMA =
            Pattern.compile(
                    "(?i)\\b(from|join|into|update|table|index|view|function|on|references)\\s+"
                            + "(if\\s+(not\\s+)?exists\\s+)?(only\\s+)?"
                            + "(?!pg_catalog\\.|information_schema\\.)"
                            + "[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*"
                            + "(?![a-z0-9_]|\\s*[=<>&@])");

    @Test
    void migrations_run_once_and_a_second_run_changes_nothing() {
        var flyway = flyway(TestPostgres.emptyDatabase(), PROVINCE);

        var first = flyway.migrate();
        var second = flyway.migrate();

        assertThat(first.success).isTrue();
        assertThat(first.migrationsExecuted)
                .isEqualTo(
                        migrations().stream()
                                .filter(file -> !file.getFileName().toString().startsWith("after"))
                                .count());
        assertThat(second.migrationsExecuted).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void the_schema_keeps_the_rules_of_the_house() {
        var address = TestPostgres.emptyDatabase();
        flyway(address, PROVINCE).migrate();

        assertThat(rules(address, PROVINCE).broken()).isEmpty();
        assertThat(rules(address, PROVINCE).tables()).contains("flyway_schema_history");
    }

    @Test
    void two_provinces_live_side_by_side_and_nothing_falls_outside() {
        var address = TestPostgres.emptyDatabase();

        flyway(address, PROVINCE).migrate();
        flyway(address, "another_province").migrate();

        assertThat(rules(address, "another_province").tables())
                .isEqualTo(rules(address, PROVINCE).tables());
        assertThat(rules(address, "public").tables())
                .as("because SQL that names a schema, even public, holds one province only")
                .isEmpty();
    }

    /// The rules above are questions that an empty schema answers well; here they are seen to bite.
    @Test
    void a_careless_table_breaks_every_rule() {
        var address = TestPostgres.emptyDatabase();
        flyway(address, PROVINCE).migrate();
        var database = database(address, PROVINCE);
        database.sql("create table careless_parent (id bigint primary key)").update();
        database.sql(
                        """
                        create table careless (
                            name varchar(20) check (name <> ''),
                            at timestamp,
                            parent bigint references careless_parent
                        )
                        """)
                .update();

        var broken = new SchemaRules(database).broken();

        assertThat(broken).hasSize(5);
        assertThat(broken.toString())
                .contains(
                        "[careless, careless_parent]",
                        "key=[careless]",
                        "careless.careless_name_check",
                        "careless.careless_parent_fkey",
                        "careless.at timestamp without time zone",
                        "careless.name character varying(20)");
    }

    @Test
    void migrations_say_when_and_why() {
        assertThat(migrations())
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(Path.of(FOLDER).relativize(file).toString())
                            .as("module/V2026MMDDhhmmss__words.sql or module/R__words.sql")
                            .matches("[a-z]+/(V20[0-9]{12}|R|afterMigrate)__[a-z0-9_]+\\.sql");
                    assertThat(Files.readAllLines(file).getFirst())
                            .as("because the first line of %s says why", file)
                            .matches("-- .{10,}");
                });
    }

    @Test
    void no_sql_names_a_schema() {
        assertThat(SourceTree.files("src/main", ".sql", ".java"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(namedSchema(sql(file))).as(file.toString()).isEmpty());
        assertThat(namedSchema("select a\n  from public.unit")).isNotEmpty();
        assertThat(namedSchema("insert into tuyen_quang.unit")).isNotEmpty();
        assertThat(namedSchema("create index i on tuyen_quang.unit (code)")).isNotEmpty();
        assertThat(namedSchema("select u.a from u join p on p.id = u.parent")).isEmpty();
        assertThat(namedSchema("select u.a from unit u join pg_catalog.pg_class c")).isEmpty();
    }

    private static List<String> namedSchema(String sql) {
        return NAMED_SCHEMA.matcher(sql).results().map(found -> found.group()).toList();
    }

    /// Comments go; of Java only the text blocks are SQL.
    private static String sql(Path file) throws IOException {
        var text = Files.readString(file);
        if (file.toString().endsWith(".sql")) {
            return text.replaceAll("--.*", "");
        }
        return Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .reduce("", (all, block) -> all + "\n;\n" + block);
    }

    private static List<Path> migrations() {
        return SourceTree.files(FOLDER, ".sql");
    }

    private static Flyway flyway(String address, String schema) {
        return TestPostgres.flyway(address).schemas(schema).load();
    }

    private static SchemaRules rules(String address, String schema) {
        return new SchemaRules(database(address, schema));
    }

    private static JdbcClient database(String address, String schema) {
        return JdbcClient.create(TestPostgres.owner(address + "?currentSchema=" + schema));
    }
}
