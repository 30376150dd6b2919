package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAccessTests {
    private static final String URL = System.getProperty("spring.datasource.url", "");
    private static final String USER = System.getProperty("spring.datasource.username", "");
    private static final String PASSWORD = System.getProperty("spring.datasource.password", "");

    @Test
    void the_address_may_be_postgresqls_own() {
        var address = "postgresql://" + "officer:p%40ss@db.example:5433/chungtay?sslmode=require";

        var access = DatabaseAccess.from(Map.of("CHUNGTAY_DB_URL", address)).orElseThrow();

        assertThat(access)
                .isEqualTo(
                        new DatabaseAccess(
                                "jdbc:postgresql://db.example:5433/chungtay?sslmode=require",
                                "officer",
                                "p@ss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://" + "officer:p%40ss@", "jdbc:postgresql://"})
    void of_several_servers_the_one_that_writes_is_meant(String beginning) {
        var address = beginning + "a.example:5433,b.example/chungtay";

        var access =
                DatabaseAccess.from(
                                Map.of(
                                        "CHUNGTAY_DB_URL", address,
                                        "CHUNGTAY_DB_USER", "officer",
                                        "CHUNGTAY_DB_PASSWORD", "p@ss"))
                        .orElseThrow();

        var primary = "?targetServerType=primary";
        assertThat(access)
                .isEqualTo(
                        new DatabaseAccess(
                                "jdbc:postgresql://a.example:5433,b.example/chungtay" + primary,
                                "officer",
                                "p@ss"));
        var said = Map.of("CHUNGTAY_DB_URL", "jdbc:postgresql://a,b/chungtay" + primary);
        assertThat(DatabaseAccess.from(said).orElseThrow().url())
                .isEqualTo(said.get("CHUNGTAY_DB_URL"));
    }

    @Test
    void name_and_password_may_stand_apart() {
        var access = access(USER, PASSWORD);

        access.check();

        assertThat(access.url()).isEqualTo(URL);
    }

    @Test
    void name_and_password_are_taken_out_of_an_address_of_jdbcs() {
        var address = "jdbc:postgresql://db/chungtay?user=officer&ssl=true&password=p%40ss";

        var access = DatabaseAccess.from(Map.of("CHUNGTAY_DB_URL", address)).orElseThrow();

        assertThat(access)
                .isEqualTo(
                        new DatabaseAccess(
                                "jdbc:postgresql://db/chungtay?ssl=true", "officer", "p@ss"));
    }

    @Test
    void no_address_means_the_embedded_database() {
        assertThat(DatabaseAccess.from(Map.of("CHUNGTAY_DB_URL", " "))).isEmpty();
    }

    @Test
    void an_address_of_something_else_is_refused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DatabaseAccess.from(Map.of("CHUNGTAY_DB_URL", "mysql://host/db")))
                .withMessageContaining("Không đọc được CHUNGTAY_DB_URL");
    }

    @Test
    void a_wrong_password_is_told() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> access(USER, "guess").check())
                .withMessageContaining("không nhận tài khoản “" + USER + "”");
    }

    @Test
    void a_database_that_does_not_exist_is_told() {
        var absent = new DatabaseAccess(URL.replaceAll("/[^/]*$", "/absent"), USER, PASSWORD);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(absent::check)
                .withMessageContaining("create database");
    }

    @Test
    void a_server_that_does_not_answer_is_told() {
        var silent = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/any", USER, PASSWORD);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(silent::check)
                .withMessageContaining("Không kết nối được PostgreSQL tại " + silent.url());
    }

    private static DatabaseAccess access(String user, String password) {
        return DatabaseAccess.from(
                        Map.of(
                                "CHUNGTAY_DB_URL", URL,
                                "CHUNGTAY_DB_USER", user,
                                "CHUNGTAY_DB_PASSWORD", password))
                .orElseThrow();
    }
}
