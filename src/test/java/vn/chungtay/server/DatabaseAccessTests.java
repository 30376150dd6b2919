package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
