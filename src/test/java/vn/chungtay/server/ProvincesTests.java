package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.TestPostgres;

/// Three provinces at one address: two in schemas of one PostgreSQL, one on another server, which
/// is away when the program starts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvincesTests {
    private static final List<String> CODES = List.of("an-hoa", "binh-minh", "cao-son");

    private final Map<String, String> tokens = new HashMap<>();
    private final String elsewhere = TestPostgres.emptyDatabase();
    private Path data = Path.of("");
    private Path files = Path.of("");
    private @Nullable Provinces provinces;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = Programs.data("tỉnh");
        files = folder;
        write("an-hoa", "host: an-hoa.test, www.an-hoa.test");
        write("binh-minh", "host: [binh-minh.test]", "schema: bm");
        write(
                "cao-son",
                "host: cao-son.test",
                "db:",
                "  url: " + elsewhere,
                "  user: " + System.getProperty("spring.datasource.username"),
                "  password: " + System.getProperty("spring.datasource.password"),
                "  owner: " + System.getProperty("spring.flyway.user"),
                "  owner-password: " + System.getProperty("spring.flyway.password"));
        rename(name(), "away");
        provinces = Provinces.start(new Start(data, 0, null), files, Optional.empty());
    }

    @AfterAll
    void stop() throws IOException {
        provinces().close();
    }

    @Test
    void each_is_found_by_its_hosts_and_shares_nothing_with_the_others() throws Exception {
        assertThat(get("an-hoa.test", "/sign-in")).startsWith("HTTP/1.1 200");
        assertThat(get("WWW.an-hoa.test", "/sign-in")).startsWith("HTTP/1.1 200");
        assertThat(get("nobody.test", "/sign-in"))
                .startsWith("HTTP/1.1 404")
                .contains("Không có tỉnh nào ở địa chỉ nobody.test");
        assertThat(get("127.0.0.1", "/livez")).startsWith("HTTP/1.1 200").contains("UP");
        assertThat(get("cao-son.test", "/"))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: ", "cao-son.test đang khởi động");

        rename("away", name());
        provinces().tryAgain();

        assertThat(get("cao-son.test", "/sign-in")).startsWith("HTTP/1.1 200");
        for (var code : CODES) {
            var list = "code,name,kind,parent_code,valid_from,valid_to\n%s,Tỉnh,PROVINCE,,%s,\n";
            var body = list.formatted(code, "2020-01-01");
            assertThat(send("POST", code, "/api/v1/imports/areas", body)).contains(" 202 ");
        }
        for (var code : CODES) {
            await().untilAsserted(() -> {
                assertThat(send("GET", code, "/api/v1/jobs/1", ""))
                        .contains("\"DONE\"", "\"rowsWritten\":1");
            });
        }
        send("POST", "an-hoa", "/api/v1/imports/areas", "code,name\n");
        assertThat(send("GET", "an-hoa", "/api/v1/jobs/2", "")).contains(" 200 ");
        assertThat(send("GET", "binh-minh", "/api/v1/jobs/2", "")).contains(" 404 ");
        tokens.put("binh-minh", token("an-hoa"));
        assertThat(send("GET", "binh-minh", "/api/v1/units", "")).contains(" 401 ");
    }

    private Provinces provinces() {
        return Objects.requireNonNull(provinces);
    }

    private String name() {
        return elsewhere.replaceFirst(".*/", "");
    }

    private void write(String code, String... lines) throws IOException {
        var all = "chungtay:\n  jobs: {enabled: true}\n  " + String.join("\n  ", lines);
        Files.writeString(files.resolve(code + ".yaml"), all + "\n");
    }

    private String token(String code) {
        return Programs.token(
                data, "tester", "--province", files.resolve(code + ".yaml").toString());
    }

    /// By somebody who may do everything there.
    private String send(String method, String code, String path, String body) throws IOException {
        var token = tokens.computeIfAbsent(code, this::token);
        return exchange(
                method + " " + path,
                "Host: " + code + ".test\r\nAuthorization: Bearer " + token,
                body);
    }

    private String get(String host, String path) throws IOException {
        return exchange("GET " + path, "Host: " + host, "");
    }

    /// Over a socket, since a client of the JDK asks for the host it connects to.
    private String exchange(String what, String head, String body) throws IOException {
        var address = URI.create(provinces().address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request =
                    "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(what, head, body.getBytes(UTF_8).length, body);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /// Nobody must be connected to it.
    private static void rename(String from, String to) throws SQLException {
        var server = TestPostgres.emptyDatabase();
        try (var connection = TestPostgres.owner(server).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s rename to %s".formatted(from, to));
        }
    }
}
