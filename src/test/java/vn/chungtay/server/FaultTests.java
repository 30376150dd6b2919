package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Things that break under people's hands, one after the other, in a program that is only helped by
/// being started again.
class FaultTests {
    private static final String AWAY = "Cơ sở dữ liệu tạm thời không trả lời";
    private static final String BUSY = "Nhiều người đang làm việc cùng lúc";
    private static final String FULL = "Đề nghị báo người quản trị dọn đĩa";
    private static final String NOT_FILLED =
            "All of it held, but no disk was full: this machine lets nobody mount one (%s)";
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final String[] PROGRAMME = {"--programme", "programmes/de-an-02-2021"};

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothing_acknowledged_is_lost_whatever_is_killed_or_full() throws Exception {
        var data = ThrowawayPostgres.emptyFolder("sự cố");
        try (var disk = SmallDisk.over(data);
                var programs = new Programs(disk.entering())) {
            var seen = Programs.laidOut(disk.fromOutside());
            var program = programs.serve(data, PROGRAMME);
            var address = Programs.addressOf(program);
            var token = Programs.token(seen, "tester");
            var owner = owner(seen);
            try (var day = BadDay.on(owner, address)) {
                kill(backend(owner));
                day.goesOn();
                kill(postmaster(seen));
                day.goesOn();
                drain(owner, address, token);
                day.goesOn();
                day.heardOnly(AWAY, BUSY);

                var list = LongList.sent(address, token, owner, "y");
                await().atMost(MOST).until(list::isBeingTaken);
                program.destroyForcibly().waitFor();
                assertThat(list.isRunning()).isTrue();
                var next = Programs.addressOf(programs.serve(data, PROGRAMME));
                day.moveTo(next);
                day.goesOn();
                list.isTakenWhole();
                LongList.sent(next, token, owner, "y").isFoundKnown();

                if (disk.isThere()) {
                    fill(disk, day, next, token);
                }
                day.ends();
            }
            assertThat(ChungTay.commandLine().execute("audit", "verify", "--data", seen.toString()))
                    .isZero();
            assumeTrue(disk.isThere(), () -> NOT_FILLED.formatted(disk.refusal()));
        }
    }

    /// In the middle of a list. Whoever changes something hears of it, until PostgreSQL ends by it,
    /// and after that.
    private void fill(SmallDisk disk, BadDay day, String address, String token) throws Exception {
        var owner = owner(disk.fromOutside());
        layIn(owner);
        var list = LongList.sent(address, token, owner, "z");
        await().atMost(MOST).until(list::isBeingTaken);
        disk.fill();
        useUp(owner);
        day.hears(FULL);
        assertThat(LongList.send(address, token, "x"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).contains(FULL));
        await().until(() -> isFullForSomebodyNew(address));
        end(disk.fromOutside());
        day.hears(AWAY);
        disk.makeRoom();
        day.goesOn();
        day.heardOnly(FULL, AWAY, BUSY);
        list.isTakenWhole();
    }

    /// A page is there as a whole or not begun: there may still be room for a session.
    private boolean isFullForSomebodyNew(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(answer.body().strip()).endsWith("</html>");
        return answer.statusCode() == 503 && answer.body().contains(FULL);
    }

    /// Files for the journal, without which PostgreSQL ends before a table finds no room.
    private static void layIn(DataSource owner) {
        var database = JdbcClient.create(owner);
        for (var file = 0; file < 4; file++) {
            nextFile(database);
        }
        database.sql("checkpoint").update();
    }

    private static void nextFile(JdbcClient database) {
        database.sql("select pg_logical_emit_message(true, 'x', 'x')").query().singleRow();
        database.sql("select pg_switch_wal()").query().singleRow();
    }

    /// What the table has in stock, which would do for minutes of saves.
    private static void useUp(DataSource owner) {
        var changes =
                """
                insert into report_change (report, at, person, source, places, before, after)
                select report, at, person, source, places, before, after
                  from report_change
                 cross join generate_series(1, 1000)
                """;
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(owner).sql(changes).update())
                .withStackTraceContaining("No space left on device");
    }

    /// Asks for new files of its journal until PostgreSQL finds no room for one.
    private static void end(Path data) throws Exception {
        var owner = JdbcClient.create(owner(data));
        var postmaster = ProcessHandle.of(postmaster(data)).orElseThrow();
        await().atMost(MOST)
                .until(() -> {
                    try {
                        nextFile(owner);
                    } catch (DataAccessException e) {
                        // It ends, or begins once more.
                    }
                    return !postmaster.isAlive();
                });
    }

    /// Whoever comes while all connections wait for somebody is told within seconds.
    private void drain(DataSource owner, String address, String token) throws Exception {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table report in access exclusive mode");
            await().atMost(MOST)
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
