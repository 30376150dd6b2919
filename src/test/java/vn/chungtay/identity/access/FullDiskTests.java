package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.FullTable;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;

/// What is answered while PostgreSQL finds no room for a session.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FullDiskTests {
    private static final String SESSION = "spring_session";
    private static final String ATTRIBUTES = "spring_session_attributes";

    @LocalServerPort private int port;
    @Autowired private People people;

    @Value("${spring.datasource.url}")
    private String address = "";

    @AfterEach
    void make_room() {
        FullTable.makeRoom(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSION, ATTRIBUTES})
    void a_page_with_a_form_is_not_begun_for_whoever_it_cannot_know_again(String table)
            throws Exception {
        fill(table);
        var caller = Caller.at(port);

        assertThatItIsFull(caller.get("/sign-in"));
        assertThat(caller.session()).isEmpty();

        make_room();
        assertThat(caller.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/nothing, 404"})
    void the_first_page_after_signing_in_is_not_begun_either(String path, int otherwise)
            throws Exception {
        people.with("vua-vao", Role.LEADER);
        var caller = Caller.at(port);
        caller.signIn("vua-vao", People.PASSWORD);
        fill(ATTRIBUTES);

        assertThatItIsFull(caller.get(path));

        make_room();
        assertThat(caller.get(path).statusCode()).isEqualTo(otherwise);
    }

    @Test
    void who_signs_in_hears_that_the_disk_is_full_and_signs_in_later() throws Exception {
        people.with("dia-day", Role.LEADER);
        var caller = Caller.at(port);
        caller.get("/sign-in");
        fill(ATTRIBUTES);

        assertThatItIsFull(
                caller.send("/sign-in", "login", "dia-day", "password", People.PASSWORD));

        make_room();
        caller.signIn("dia-day", People.PASSWORD);
        assertThat(caller.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_in_goes_on_reading() throws Exception {
        people.with("van-doc", Role.LEADER);
        var caller = Caller.at(port);
        caller.signIn("van-doc", People.PASSWORD);
        caller.get("/");
        owner().sql("update spring_session set last_access_time = last_access_time - 120000")
                .update();
        fill(SESSION);

        var page = caller.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().strip()).endsWith("</html>");
    }

    private void fill(String table) {
        FullTable.fill(address, table, "true");
    }

    /// Whole: a client that is promised more than it gets throws.
    private static void assertThatItIsFull(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(answer.body()).contains("Đĩa của máy chủ đã đầy");
        assertThat(answer.body().strip()).endsWith("</html>");
    }

    private JdbcClient owner() {
        return JdbcClient.create(TestPostgres.owner(address));
    }
}
