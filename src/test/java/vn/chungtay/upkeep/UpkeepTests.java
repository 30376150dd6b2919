package vn.chungtay.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;

/// What whoever runs the program sees of it, and what nobody is to see in its log.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chungtay.heartbeat=20s",
            "chungtay.slow-query=200ms",
            "chungtay.page-timeout=1s",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@Import({Slowness.class, UpkeepTests.Safe.class})
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpkeepTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String NAME = "Hoàng Thị Mộng Tuyền";
    private static final String NUMBER = "008199012345";
    private static final Pattern TOKEN = Pattern.compile("ct_[\\w-]{43}");
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:chungtay|http|hikaricp|jvm|process|system)_\\w+)");

    @LocalServerPort private int port;
    @Autowired private Safe safe;
    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void an_administrator_of_the_province_sees_every_thing_with_its_state_in_words()
            throws Exception {
        Awaitility.await()
                .until(() ->
                        !database()
                                .sql("select name from node")
                                .query(String.class)
                                .list()
                                .isEmpty());

        var page = get("/status").body();

        assertThat(page)
                .contains("Cơ sở dữ liệu", "Máy ", "Việc chạy nền", "Thư nhắc việc")
                .contains("Niêm phong nhật ký kiểm tra", "Ổ đĩa", "Bộ nhớ", "Đăng nhập không thành")
                .containsPattern(
                        "Sao lưu</th>\\s*<td[^>]*><span[^>]*>Cần xem</span>\\s*</td>"
                                + "\\s*<td[^>]*>Chưa có\\.");
        assertThat(get("/").body()).contains("href=\"/status\"");
        assertThat(get("/api/v1/status").body())
                .contains("\"code\":\"backup\"", "\"state\":\"WATCH\"");
    }

    @Test
    void what_goes_wrong_unseen_is_told_with_what_to_do() throws Exception {
        database()
                .sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time,
                               picked, consecutive_failures, version)
                        values ('nightly-test', 'recurring', now() + interval '1 day', false, 2, 1)
                            on conflict do nothing
                        """)
                .update();
        database()
                .sql(
                        """
                        insert into sign_in_attempt (at, login_hash, address, succeeded)
                        select now(), '', '10.0.0.1', false
                          from generate_series(1, 200)
                        """)
                .update();

        var page = get("/status").body();

        assertThat(page)
                .contains("Lần chạy gần nhất bị lỗi: nightly-test.")
                .contains("Có thể có người dò mật khẩu");
        assertThat(get("/").body()).containsPattern("[2-9] mục cần xử lý");
    }

    @Test
    void a_backup_that_is_too_old_is_told() throws Exception {
        safe.last.set(Optional.of(Instant.EPOCH));
        try {
            assertThat(get("/api/v1/status").body())
                    .contains("\"code\":\"backup\",\"name\":\"Sao lưu\",\"state\":\"BAD\"");
            assertThat(get("/status").body()).contains("Đã quá 36 giờ");
            assertThat(get("/api/v1/metrics").body())
                    .contains("\nchungtay_backup_last_success_seconds 0.0\n");
        } finally {
            safe.last.set(Optional.empty());
        }
    }

    @Test
    void a_token_that_may_only_watch_reads_the_figures_and_nothing_else() throws Exception {
        var made = form("/account/tokens", "name=Prometheus&days=90&permissions=WATCH_SYSTEM");
        var token = TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();

        assertThat(byToken("/api/v1/metrics", token.group()).statusCode()).isEqualTo(200);
        assertThat(byToken("/api/v1/units", token.group()).statusCode()).isEqualTo(403);
        assertThat(anonymous("/api/v1/metrics").statusCode()).isEqualTo(401);
        assertThat(anonymous("/actuator/prometheus").body()).doesNotContain("jvm_");
    }

    @Test
    void a_node_that_is_no_longer_heard_of_is_told() throws Exception {
        database()
                .sql(
                        """
                        insert into node (name, started_at, seen_at, version)
                        values ('may-da-tat', now() - interval '2 days',
                                now() - interval '2 hours', '1')
                            on conflict do nothing
                        """)
                .update();

        assertThat(get("/status").body()).contains("Máy may-da-tat", "Không báo nữa từ");
    }

    @Test
    void the_board_asks_for_nothing_that_is_not_measured() throws Exception {
        get("/units/tree");
        System.gc();
        var board =
                JsonMapper.shared()
                        .readTree(Files.readString(Path.of("config/grafana/chungtay.json")));
        var asked = new TreeSet<String>();
        board.findValuesAsString("expr")
                .forEach(expression ->
                        METRIC.matcher(expression).results().forEach(m -> asked.add(m.group(1))));

        assertThat(asked).hasSizeGreaterThan(20);
        // What the collector did is told a little later.
        Awaitility.await()
                .untilAsserted(() -> {
                    var measured = get("/api/v1/metrics").body();
                    assertThat(asked)
                            .allSatisfy(name ->
                                    assertThat(measured).containsPattern("(?m)^" + name + "[ {]"));
                    assertThat(measured).contains("uri=\"/units/tree\"");
                });
    }

    @Test
    void a_slow_statement_is_written_down_with_its_route_and_without_what_was_asked(
            CapturedOutput log) throws Exception {
        get("/slowness/" + encoded(NAME) + "?tenths=4", "X-Request-Id", "0123456789abcdef0123");

        assertThat(log.getAll().lines().filter(line -> line.contains("Slow statement")))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("at /slowness/{what}: select", "pg_sleep")
                                .contains("0123456789abcdef0123/1000000001 "));
        assertThat(log).doesNotContain(NAME);
        assertThat(get("/status").body()).contains("pg_sleep", "/slowness/{what}");
    }

    @Test
    void a_page_that_would_wait_for_ever_is_cut_off_and_says_what_to_do() throws Exception {
        var page = get("/slowness/x?tenths=600");
        var file = get("/slowness/x.csv?tenths=15");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("mất quá nhiều thời gian", "Mã tra cứu lỗi");
        assertThat(file.statusCode()).as("a file takes as long as it takes").isEqualTo(200);
    }

    @Test
    void a_mark_is_taken_from_the_proxy_if_it_is_one_and_is_the_reference_of_a_fault()
            throws Exception {
        var fault = get("/slowness/fault?q=x");
        var mark = fault.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(fault.body()).contains("<strong class=\"code\">" + mark + "</strong>");
        assertThat(get("/", "X-Request-Id", "d0d0cafe-0001").headers().firstValue("X-Request-Id"))
                .hasValue("d0d0cafe-0001");
        assertThat(get("/", "X-Request-Id", "Hoang Thi Tuyen").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).matches("[0-9A-F]{4}-[0-9A-F]{4}"));
    }

    @Test
    void nobody_is_named_in_the_log(CapturedOutput log) throws Exception {
        for (var word : List.of(NAME, NUMBER)) {
            var q = encoded(word);
            get("/people?q=" + q);
            get("/units?q=" + q);
            get("/slowness/fault?q=" + q);
            var person = form("/people", "name=" + q + "&born=" + q + "&identity_number=" + q);
            form("/sign-in", "login=" + q + "&password=" + q);
            assertThat(person.statusCode()).as("a form that comes back").isEqualTo(422);
        }

        assertThat(log.getAll()).contains("shown as").contains("node_named");
        assertThat(log.getAll())
                .doesNotContainIgnoringCase(NAME)
                .doesNotContainIgnoringCase("hoang thi mong tuyen")
                .doesNotContain(NUMBER, encoded(NAME));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_node_whose_database_is_away_is_not_ready_and_yet_alive() throws Exception {
        assertThat(anonymous("/readyz").statusCode()).isEqualTo(200);

        admit(false);

        assertThat(anonymous("/readyz").statusCode()).isEqualTo(503);
        assertThat(anonymous("/readyz").body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(anonymous("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        admit(true);
        Awaitility.await().until(() -> anonymous("/readyz").statusCode() == 200);
    }

    /// Ends what is connected, too.
    private static void admit(boolean anybody) {
        var name = DATABASE.substring(DATABASE.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        var server = JdbcClient.create(TestPostgres.owner(DATABASE.replace(name, "postgres")));
        server.sql("alter database " + name + " allow_connections " + anybody).update();
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Boolean.class)
                .list();
    }

    private static JdbcClient database() {
        return JdbcClient.create(TestPostgres.application(DATABASE));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = Testers.request(port, path);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String fields) throws Exception {
        var request =
                Testers.request(port, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> byToken(String path, String token) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + path);
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> anonymous(String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// What makes backups, and has made none to begin with.
    static class Safe implements LastBackup {
        private final AtomicReference<Optional<Instant>> last =
                new AtomicReference<>(Optional.empty());

        @Override
        public Optional<Instant> madeAt() {
            return Objects.requireNonNull(last.get());
        }
    }
}
