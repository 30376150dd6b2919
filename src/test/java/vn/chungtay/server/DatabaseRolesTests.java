package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chungtay.TestPostgres;

/// The application works as a role that owns nothing, where there are two.
class DatabaseRolesTests {
    private static final String ADDRESS = TestPostgres.emptyDatabase();
    private static final String ENTRY =
            """
            insert into audit_entry (at, login, person, kind, thing, before, after)
            values ('2026-11-25', '', '', 'a.b', 'c', '{}', '{}')
            """;

    private static final JdbcClient OWNER = JdbcClient.create(TestPostgres.owner(ADDRESS));
    private static final JdbcClient APPLICATION =
            JdbcClient.create(TestPostgres.application(ADDRESS));

    @BeforeAll
    static void migrate() {
        TestPostgres.flyway(ADDRESS).load().migrate();
        OWNER.sql(ENTRY).update();
    }

    @Test
    void an_owner_beside_the_application_migrates() {
        var roles = roles(System.getProperty("spring.flyway.user"));

        assertThat(roles.check()).isTrue();
        assertThat(roles.settings())
                .contains(
                        "--spring.datasource.username=" + ApplicationRole.NAME,
                        "--spring.flyway.user=" + EmbeddedPostgres.USER);
    }

    @Test
    void without_an_owner_the_one_role_does_both_and_that_is_less() {
        var address = databaseOf("lone");
        var lone = migrated(address, "lone", "lone");

        var roles = DatabaseRoles.from(environment(address, "lone")).orElseThrow();

        assertThat(roles.check()).isFalse();
        assertThat(roles.settings()).noneMatch(setting -> setting.contains("flyway"));
        assertThat(lone.sql("select audit_seal_waiting(1)").query(Integer.class).single()).isZero();
        refuses(lone, "delete from audit_entry", "permission denied");
        refuses(lone, "update audit_seal set hash = hash", "permission denied");
        refuses(lone, "truncate audit_entry", "permission denied");
    }

    @Test
    void on_a_server_of_ones_own_neither_role_needs_to_be_a_superuser() {
        var address = databaseOf("keeper");
        OWNER.sql("create role clerk login password 'secret-of-clerk'").update();
        migrated(address, "keeper", "clerk");
        var named = new HashMap<>(environment(address, "clerk"));
        named.put("CHUNGTAY_DB_OWNER", "keeper");
        named.put("CHUNGTAY_DB_OWNER_PASSWORD", "secret-of-keeper");
        var clerk = client(address, "clerk");

        assertThat(DatabaseRoles.from(named).orElseThrow().check()).isTrue();
        clerk.sql(ENTRY).update();
        assertThat(clerk.sql("select audit_seal_waiting(9)").query(Integer.class).single())
                .isEqualTo(1);
        refuses(clerk, "delete from audit_entry", "permission denied");
        assertThat(DatabaseRoles.from(environment(address, "keeper")).orElseThrow().check())
                .as("the owner alone")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set login = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set position = 2",
                "delete from audit_seal",
                "truncate audit_seal",
                "insert into audit_seal values (2, 2, sha256('x'))",
                "delete from audit_waiting",
                "update flyway_schema_history set success = false",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "create table mine (id bigint)",
                "set session_replication_role = replica"
            })
    void the_application_has_no_way_to_change_the_trail(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> APPLICATION.sql(statement).update())
                .satisfies(refused ->
                        assertThat(refused.getMostSpecificCause())
                                .message()
                                .containsAnyOf("permission denied", "must be owner"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set login = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "set session_replication_role = replica; delete from audit_entry",
                "update audit_seal set position = 2",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void the_owner_is_refused_by_triggers(String statement) {
        OWNER.sql("select audit_seal_waiting(10)").query(Integer.class).single();

        refuses(OWNER, statement, "Nothing in audit_");
    }

    @Test
    void an_owner_that_cannot_come_in_is_told() {
        var roles = roles("nobody_knows");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(roles::check)
                .withMessageContaining("không nhận tài khoản “nobody_knows”");
    }

    private static DatabaseRoles roles(String owner) {
        var environment = new HashMap<String, String>();
        environment.put("CHUNGTAY_DB_URL", ADDRESS);
        environment.put("CHUNGTAY_DB_USER", System.getProperty("spring.datasource.username"));
        environment.put("CHUNGTAY_DB_PASSWORD", System.getProperty("spring.datasource.password"));
        environment.put("CHUNGTAY_DB_OWNER", owner);
        environment.put("CHUNGTAY_DB_OWNER_PASSWORD", System.getProperty("spring.flyway.password"));
        return DatabaseRoles.from(environment).orElseThrow();
    }

    /// A database with a role of the same name that owns it and no more.
    private static String databaseOf(String owner) {
        OWNER.sql("create role %1$s login password 'secret-of-%1$s'".formatted(owner)).update();
        OWNER.sql("create database %1$s owner %1$s".formatted(owner)).update();
        return ADDRESS.replaceAll("/[^/]*$", "/" + owner);
    }

    private static JdbcClient migrated(String address, String owner, String application) {
        TestPostgres.flyway(address)
                .dataSource(source(address, owner))
                .placeholders(Map.of("application", application))
                .load()
                .migrate();
        return client(address, owner);
    }

    private static Map<String, String> environment(String address, String user) {
        return Map.of(
                "CHUNGTAY_DB_URL", address,
                "CHUNGTAY_DB_USER", user,
                "CHUNGTAY_DB_PASSWORD", "secret-of-" + user);
    }

    private static JdbcClient client(String address, String user) {
        return JdbcClient.create(source(address, user));
    }

    private static DataSource source(String address, String user) {
        return new DriverManagerDataSource(address, user, "secret-of-" + user);
    }

    private static void refuses(JdbcClient role, String statement, String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> role.sql(statement).update())
                .satisfies(refused ->
                        assertThat(refused.getMostSpecificCause()).hasMessageContaining(why));
    }
}
