package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Secrets;

/// Signing in, from the first administrator's link to a second factor and back out.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {
    private static final int SEVERAL = 8;
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String PASSWORD = "bốn con trâu qua suối";
    private static final Pattern SECRET = Pattern.compile("class=\"code\">([A-Z2-7 ]{32,48})<");
    private static final Pattern RECOVERY =
            Pattern.compile("<li class=\"code\">([a-z2-7-]{27})</li>");

    @LocalServerPort private int port;
    @Autowired private OneTimeLinks links;
    @Autowired private Accounts accounts;
    @Autowired private Passwords passwords;
    @Autowired private Grants grants;
    @Autowired private Trail trail;
    @Autowired private JdbcClient database;
    @Autowired private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void nobodyTriedBefore() {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void the_first_administrator_comes_by_a_link_that_opens_once() throws Exception {
        var link = links.makeFirst();
        var caller = Caller.at(port);
        assertThat(caller.get(link).body()).contains("Lập tài khoản quản trị đầu tiên");

        var weak = caller.send(link, "login", "Quan.Tri", "name", "", "password", "12345678901");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("Mật khẩu này dễ đoán", "Cần ghi họ và tên");
        var made =
                caller.send(link, "login", "Quan.Tri", "name", "Bùi Văn Trị", "password", PASSWORD);

        assertThat(Caller.leadsTo(made)).isEqualTo("/");
        assertThat(caller.get("/").body()).contains("Bùi Văn Trị", "Đăng xuất");
        assertThat(Caller.at(port).get(link).statusCode()).isEqualTo(404);
        assertThat(grants.hasAdministrator()).isTrue();
    }

    @Test
    void who_has_not_signed_in_is_led_to_the_door_and_back() throws Exception {
        account("khach", Role.LEADER);
        var caller = Caller.at(port);

        var led = caller.get("/units?q=a%20b");
        assertThat(Caller.leadsTo(led)).isEqualTo("/sign-in?next=%2Funits%3Fq%3Da%2520b");
        caller.get(Caller.leadsTo(led));
        assertThat(caller.page()).contains("name=\"next\" value=\"/units?q=a%20b\"");
        var in =
                caller.send(
                        "/sign-in",
                        "login",
                        " KHACH ",
                        "password",
                        PASSWORD,
                        "next",
                        "/units?q=a%20b");

        assertThat(Caller.leadsTo(in)).isEqualTo("/units?q=a%20b");
        assertThat(caller.get("/units").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example,/",
        "https://evil.example,/",
        "/\\evil.example,/",
        "/ok?a=1,/ok?a=1",
        "javascript:alert(1),/",
        "'/a\nSet-Cookie:x',/"
    })
    void nobody_is_led_elsewhere_after_signing_in(String asked, String led) {
        assertThat(Onwards.from(asked)).isEqualTo(led);
    }

    @Test
    void a_wrong_password_and_a_name_nobody_has_get_the_same_answer() throws Exception {
        account("that", Role.LEADER);

        var wrong = Caller.at(port).signIn("that", "sai mật khẩu rồi");
        var unknown = Caller.at(port).signIn("khong-co-ai", "sai mật khẩu rồi");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(bare(wrong.body(), "that")).isEqualTo(bare(unknown.body(), "khong-co-ai"));
    }

    @Test
    void a_closed_account_and_one_without_password_open_nothing() throws Exception {
        var closed = account("dong", Role.LEADER);
        accounts.close(closed, "Chuyển công tác", closed.id());
        accounts.make("chua-dat", "Chưa Đặt", null);

        assertThat(Caller.at(port).signIn("dong", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(Caller.at(port).signIn("chua-dat", "").statusCode()).isEqualTo(422);
    }

    @Test
    void guessing_ends_after_ten_for_strangers_but_not_for_the_holder() throws Exception {
        account("bi-do", Role.LEADER);
        database.sql(
                        """
                        insert into sign_in_attempt (at, login_hash, address, succeeded)
                        select now(), :hash, '192.0.2.7', false from generate_series(1, 10)
                        """)
                .param("hash", Secrets.hash("bi-do"))
                .update();

        assertThat(Caller.at(port).signIn("bi-do", PASSWORD).body())
                .contains("Đã thử quá nhiều lần", "15 phút");
        database.sql(
                        """
                        insert into sign_in_attempt (at, login_hash, address, succeeded)
                        values (now() - interval '3 days', :hash, '127.0.0.1', true)
                        """)
                .param("hash", Secrets.hash("bi-do"))
                .update();
        assertThat(Caller.at(port).signIn("bi-do", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void one_address_does_not_try_one_password_on_all() throws Exception {
        database.sql(
                        """
                        insert into sign_in_attempt (at, login_hash, address, succeeded)
                        select now(), sha256(i::text::bytea), '127.0.0.1', false
                          from generate_series(1, 60) i
                        """)
                .update();
        account("vo-can", Role.LEADER);

        assertThat(Caller.at(port).signIn("vo-can", PASSWORD).body())
                .contains("Đã thử quá nhiều lần");

        // As a clock that ran ahead would have written them down.
        database.sql("update sign_in_attempt set at = at + interval '1 year'").update();
        assertThat(Caller.at(port).signIn("vo-can", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void the_session_has_another_name_after_signing_in_and_none_after_signing_out()
            throws Exception {
        account("doi-phien", Role.LEADER);
        var caller = Caller.at(port);
        caller.get("/sign-in");
        var before = caller.session();
        caller.send("/sign-in", "login", "doi-phien", "password", PASSWORD);
        var inside = caller.session();
        caller.get("/account");

        var out = caller.send("/sign-out");

        assertThat(inside).isNotEqualTo(before);
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(caller.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void when_a_session_was_last_used_is_written_once_a_minute() throws Exception {
        account("sieng", Role.LEADER);
        var caller = Caller.at(port);
        caller.get("/sign-in");
        caller.send("/sign-in", "login", "sieng", "password", PASSWORD);
        caller.get("/");
        var seen = lastSeen("sieng");

        caller.get("/");
        assertThat(lastSeen("sieng")).isEqualTo(seen);
        var earlier = seen - Duration.ofMinutes(2).toMillis();
        database.sql("update spring_session set last_access_time = :earlier")
                .param("earlier", earlier)
                .update();
        caller.get("/");

        // An answer may be there a moment before what was written about it.
        await().untilAsserted(() -> assertThat(lastSeen("sieng")).isGreaterThan(earlier));
    }

    /// Each of them is the first that wants to keep the same thing in the session.
    @Test
    void several_pages_opened_at_once_right_after_signing_in_are_all_answered() throws Exception {
        account("nhieu-trang", Role.LEADER);
        for (var time = 0; time < SEVERAL; time++) {
            var caller = Caller.at(port);
            caller.signIn("nhieu-trang", PASSWORD);
            try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = Collections.nCopies(SEVERAL, page(caller));

                for (var answer : tabs.invokeAll(answers)) {
                    assertThat(answer.get().statusCode()).isEqualTo(200);
                }
            }
        }
    }

    private static Callable<HttpResponse<String>> page(Caller caller) {
        return () -> caller.get("/");
    }

    /// Not while it is sent, and not after: the second answer waits for the end of the first. It
    /// would wait for ever.
    @Test
    @Timeout(120)
    void a_static_file_asks_nothing_of_the_session_it_is_sent_with() throws Exception {
        account("xem-hinh", Role.LEADER);
        var caller = Caller.at(port);
        caller.signIn("xem-hinh", PASSWORD);
        var style = STYLE.matcher(caller.get("/").body()).results().findFirst().orElseThrow();
        database.sql("update spring_session set creation_time = 0").update(); // ends when asked for

        var held = transactions.getTransaction(TransactionDefinition.withDefaults());
        try {
            database.sql("lock table spring_session").update();
            assertThat(caller.get(style.group(1)).statusCode()).isEqualTo(200);
            assertThat(caller.get(style.group(1)).statusCode()).isEqualTo(200);
        } finally {
            transactions.rollback(held);
        }
        assertThat(lastSeen("xem-hinh")).isPositive();

        assertThat(Caller.leadsTo(caller.get("/"))).startsWith("/sign-in");
    }

    private long lastSeen(String login) {
        return database.sql(
                        "select last_access_time from spring_session where principal_name = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    @Test
    void a_role_that_asks_for_codes_is_nobodys_before_one_is_shown() throws Exception {
        account("can-ma", Role.INSPECTOR);
        database.sql("insert into role_requirement (role, required_at) values ('INSPECTOR', now())")
                .update();
        var caller = Caller.at(port);
        caller.signIn("can-ma", PASSWORD);
        assertThat(Caller.leadsTo(caller.get("/units"))).startsWith("/sign-in/code");
        assertThat(Caller.leadsTo(caller.get("/sign-in/code"))).isEqualTo("/sign-in/factor");

        caller.get("/sign-in/factor");
        var secret = found(SECRET, caller.page()).replace(" ", "");
        assertThat(caller.send("/sign-in/factor", "code", "000000").statusCode()).isEqualTo(422);
        var codes = caller.send("/sign-in/factor", "code", Codes.now(secret));

        assertThat(codes.body()).contains("Mã dự phòng");
        assertThat(caller.get("/units").statusCode()).isEqualTo(200);
        database.sql("delete from role_requirement").update();
        var again = Caller.at(port);
        again.signIn("can-ma", PASSWORD);
        assertThat(again.get("/units").statusCode()).isEqualTo(302);
        again.get("/sign-in/code");
        var used = again.send("/sign-in/code", "code", Codes.now(secret));
        assertThat(used.statusCode()).as("no code is taken twice").isEqualTo(422);
        var paper = found(RECOVERY, codes.body());
        assertThat(again.send("/sign-in/code", "code", paper).statusCode()).isEqualTo(302);
        assertThat(again.get("/units").statusCode()).isEqualTo(200);
        var third = Caller.at(port);
        third.signIn("can-ma", PASSWORD);
        third.get("/sign-in/code");
        assertThat(third.send("/sign-in/code", "code", paper).statusCode()).isEqualTo(422);
    }

    @Test
    void a_lost_password_is_asked_back_without_telling_who_exists() throws Exception {
        var account = account("quen", Role.LEADER);
        var caller = Caller.at(port);
        caller.get("/way-back");
        var known = caller.send("/way-back", "login", "quen");
        caller.get("/way-back");
        var unknown = caller.send("/way-back", "login", "ai-do-khong-co");

        assertThat(known.body()).isEqualTo(unknown.body()).contains("Nếu có tài khoản");
        var link = links.make(account, account.id());
        var back = Caller.at(port);
        back.get(link);
        back.send(link, "password", "năm con vịt bơi ngược dòng");
        assertThat(back.get("/account").statusCode()).isEqualTo(200);
        assertThat(Caller.at(port).signIn("quen", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void a_link_is_too_old_after_three_days() {
        var late = Clock.fixed(Instant.now().minus(Duration.ofDays(4)), ZoneId.of("UTC"));
        var link = new OneTimeLinks(database, trail, late).makeFirst();

        assertThat(links.find(link.replace("/join/", ""))).isEmpty();
    }

    private Account account(String login, Role role) {
        var id = accounts.make(login, "Người Thử " + login, null).orElseThrow();
        var account = accounts.find(id).orElseThrow();
        accounts.setPassword(account, passwords.hash(PASSWORD));
        grants.giveAtStart(account, role, Scope.EVERYWHERE);
        return account;
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }

    private static String bare(String page, String login) {
        return page.replace(login, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
