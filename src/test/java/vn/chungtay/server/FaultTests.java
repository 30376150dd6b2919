package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Things that break under people's hands, one after the other, in a program that is only helped by
/// being started again.
class FaultTests {
    private static final String AWAY = "Cơ sở dữ liệu tạm thời không trả lời";
    private static final String BUSY = "Nhiều người đang làm việc cùng lúc";
    private static final String[] PROGRAMME = {"--programme", "programmes/de-an-02-2021"};

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothing_acknowledged_is_lost_whatever_is_killed() throws Exception {
        try (var programs = new Programs()) {
            var data = Programs.data("sự cố");
            var program = programs.serve(data, PROGRAMME);
            var address = Programs.addressOf(program);
            var token = Programs.token(data, "tester");
            var owner = owner(data);
            try (var day = BadDay.on(owner, address)) {
                kill(backend(owner));
                day.goesOn();
                kill(postmaster(data));
                day.goesOn();
                drain(owner, address, token);
                day.goesOn();
                day.heardOnly(AWAY, BUSY);

                var list = LongList.sent(address, token, owner);
                await().until(list::isBeingTaken);
                program.destroyForcibly().waitFor();
                day.moveTo(Programs.addressOf(programs.serve(data, PROGRAMME)));
                day.goesOn();
                list.isTakenWhole();
                day.ends();
            }
            assertThat(ChungTay.commandLine().execute("audit", "verify", "--data", data.toString()))
                    .isZero();
        }
    }

    /// Whoever comes while all connections wait for somebody is told within seconds.
    private void drain(DataSource owner, String address, String token) throws Exception {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table report in access exclusive mode");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> {
                        var answer =
                                send(
                                        HttpRequest.newBuilder(
                                                URI.create(address + "/api/v1/units")),
                                        token);
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.body()).contains(BUSY).contains("\"status\":503");
                    });
            connection.rollback();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        request.header("Authorization", "Bearer " + token);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// One that works for the program, so that all are ended.
    private static long backend(DataSource owner) {
        return JdbcClient.create(owner)
                .sql("select min(pid) from pg_stat_activity where usename = 'chungtay_app'")
                .query(Long.class)
                .single();
    }

    private static long postmaster(Path data) throws Exception {
        var cluster = data.resolve("database").resolve("cluster");
        return Long.parseLong(Postmaster.in(cluster).orElseThrow().entries().getFirst());
    }

    private static void kill(long process) {
        assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
    }

    private static DataSource owner(Path data) throws Exception {
        var folder = data.resolve("database");
        var access = Postmaster.in(folder.resolve("cluster")).orElseThrow().access("chungtay");
        return new DriverManagerDataSource(
                access.url(),
                EmbeddedPostgres.USER,
                new PasswordFile(folder.resolve("password")).read());
    }
}
