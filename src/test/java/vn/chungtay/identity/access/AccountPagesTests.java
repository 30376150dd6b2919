package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;

/// Keeping accounts and roles, and one's own account.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Pattern LINK = Pattern.compile("http://[^<]*(/join/[A-Za-z0-9_-]{43})");
    private static final Pattern TOKEN = Pattern.compile("(ct_[A-Za-z0-9_-]{43})");
    private static final Pattern ROLE = Pattern.compile("/roles/(\\d+)/end");

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void an_account_is_made_with_a_role_and_joins_by_its_link() throws Exception {
        var keeper = keeper("quan-tri");
        keeper.get("/accounts/new");
        var made =
                keeper.send(
                        "/accounts",
                        "name",
                        "Trần Thị Hoa",
                        "login",
                        "Hoa.TT",
                        "role",
                        "LEADER",
                        "document",
                        "12-QĐ/BTGDV",
                        "from",
                        "1/2/2026");
        var page = keeper.get(Caller.leadsTo(made)).body();
        assertThat(page).contains("Trần Thị Hoa", "Lãnh đạo", "Toàn tỉnh", "từ 1/2/2026", "12-QĐ");

        var link = found(LINK, keeper.send(Caller.leadsTo(made) + "/links").body());
        var hoa = Caller.at(port);
        hoa.get(link);
        hoa.send(link, "password", "năm con vịt bơi ngược dòng");

        assertThat(hoa.get("/").body()).contains("Trần Thị Hoa");
        assertThat(hoa.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(hoa.page()).contains("không gồm việc: quản lý tài khoản và vai trò");
    }

    @Test
    void everything_wrong_with_a_new_account_is_told_at_once() throws Exception {
        var keeper = keeper("quan-tri");
        keeper.get("/accounts/new");

        var refused =
                keeper.send(
                        "/accounts",
                        "name",
                        " ",
                        "login",
                        "Hoà",
                        "place",
                        "khong.co",
                        "from",
                        "2026-02-30",
                        "to",
                        "hôm nào");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Cần ghi họ và tên", "Tên đăng nhập cần có", "Cần chọn một vai trò")
                .contains("mang mã “khong.co”", "Cần ghi văn bản làm căn cứ", "value=\"hôm nào\"");
    }

    @Test
    void a_role_that_is_ended_allows_nothing_at_the_next_request() throws Exception {
        var keeper = keeper("quan-tri");
        var account = people.with("het-vai", Role.LEADER);
        var holder = Caller.at(port);
        holder.signIn("het-vai", People.PASSWORD);
        assertThat(holder.get("/units").statusCode()).isEqualTo(200);

        var page = keeper.get("/accounts/" + account.id().value()).body();
        keeper.send("/accounts/%d/roles/%s/end".formatted(account.id().value(), found(ROLE, page)));

        assertThat(holder.get("/units").statusCode()).isEqualTo(403);
        assertThat(keeper.get("/accounts/" + account.id().value()).body()).contains("đã thôi");
    }

    @Test
    void a_closed_account_is_nobodys_at_the_next_request() throws Exception {
        var keeper = keeper("quan-tri");
        var account = people.with("bi-khoa", Role.LEADER);
        var path = "/accounts/" + account.id().value();
        var holder = Caller.at(port);
        holder.signIn("bi-khoa", People.PASSWORD);
        keeper.get(path);
        assertThat(keeper.send(path + "/closure").body()).contains("Cần ghi lý do");

        keeper.send(path + "/closure", "why", "Nghỉ hưu");

        assertThat(Caller.leadsTo(holder.get("/units"))).startsWith("/sign-in");
        assertThat(keeper.get(path).body()).contains("Nghỉ hưu", "Mở lại tài khoản");
    }

    @Test
    void nobody_gives_themselves_a_role_and_the_last_keeper_stays() throws Exception {
        database.sql("update role_grant set valid_to = valid_from - 1 where role = 'ADMINISTRATOR'")
                .update();
        var keeper = keeper("cuoi-cung");
        var path = "/accounts/" + accounts.named("cuoi-cung").orElseThrow().id().value();
        keeper.get(path);

        var given = keeper.send(path + "/roles", "role", "PROGRAMME_OFFICE", "document", "x");
        assertThat(given.body()).contains("Không tự giao vai trò cho chính mình");
        var ended = keeper.send(path + "/roles/%s/end".formatted(found(ROLE, keeper.page())));
        assertThat(ended.body()).contains("người quản trị toàn tỉnh cuối cùng");
        var closed = keeper.send(path + "/closure", "why", "thử");
        assertThat(closed.body()).contains("người quản trị toàn tỉnh cuối cùng");
        assertThat(keeper.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void accounts_are_found_by_name_role_and_state() throws Exception {
        var keeper = keeper("quan-tri");
        people.with("dang-hanh", Role.INSPECTOR);
        accounts.make("chua-dat", "Đặng Thị Ước", null);

        assertThat(keeper.get("/accounts?q=dang+thi+uoc").body()).contains("Đặng Thị Ước");
        assertThat(keeper.get("/accounts?role=INSPECTOR").body()).contains("dang-hanh");
        assertThat(keeper.get("/accounts?state=WAITING&sort=-made").body())
                .contains("chua-dat")
                .doesNotContain("dang-hanh");
        assertThat(keeper.get("/accounts?q=zzzz").body()).contains("Không có tài khoản nào");
        assertThat(keeper.get("/accounts?role=KING").statusCode()).isEqualTo(400);
        assertThat(keeper.get("/accounts.csv?q=dang-hanh").body())
                .contains("login,name,roles", "dang-hanh,Người Thử dang-hanh,INSPECTOR,OPEN");
    }

    @Test
    void a_token_opens_the_api_within_its_limits_until_it_is_ended() throws Exception {
        people.with("co-ma", Role.PROGRAMME_OFFICE);
        var holder = Caller.at(port);
        holder.signIn("co-ma", People.PASSWORD);
        holder.get("/account");
        assertThat(holder.send("/account/tokens", "name", "", "days", "7").body())
                .contains("Cần đặt tên", "Thời hạn này không có", "Cần chọn ít nhất một việc");

        var made =
                holder.send(
                        "/account/tokens",
                        "name",
                        "Power BI",
                        "days",
                        "30",
                        "permissions",
                        "READ_REGISTRY");
        var token = found(TOKEN, made.body());

        assertThat(Api.at(port, token).get("/api/v1/units").statusCode()).isEqualTo(200);
        assertThat(Api.at(port, token).get("/api/v1/findings").statusCode()).isEqualTo(403);
        assertThat(Api.at(port, token).get("/units").statusCode()).as("no page").isEqualTo(302);
        assertThat(Api.at(port, token + "x").get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(holder.get("/account").body()).doesNotContain(token).contains("Power BI");
        var id = found(Pattern.compile("/account/tokens/(\\d+)/end"), holder.page());
        holder.send("/account/tokens/" + id + "/end");
        assertThat(Api.at(port, token).get("/api/v1/units").statusCode()).isEqualTo(401);
    }

    @Test
    void where_one_is_signed_in_is_shown_and_ended() throws Exception {
        people.with("hai-noi", Role.LEADER);
        var office = Caller.at(port);
        office.signIn("hai-noi", People.PASSWORD);
        var phone = Caller.at(port);
        phone.signIn("hai-noi", People.PASSWORD);

        var page = office.get("/account").body();
        assertThat(page).contains("Nơi đang đăng nhập", "127.0.0.1", "phiên này");
        var other = found(Pattern.compile("/account/sessions/([0-9a-f]{12})/end"), page);
        office.send("/account/sessions/" + other + "/end");

        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(office.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_all_other_sessions_and_asks_for_the_old_one() throws Exception {
        people.with("doi-mk", Role.LEADER);
        var office = Caller.at(port);
        office.signIn("doi-mk", People.PASSWORD);
        var phone = Caller.at(port);
        phone.signIn("doi-mk", People.PASSWORD);
        office.get("/account");
        var wrong = office.send("/account/password", "old", "không phải", "wanted", "x");
        assertThat(wrong.body()).contains("Mật khẩu hiện tại chưa đúng");

        office.send("/account/password", "old", People.PASSWORD, "wanted", "sáu cây tre bên bờ ao");

        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(office.get("/account").statusCode()).isEqualTo(200);
        assertThat(Caller.at(port).signIn("doi-mk", People.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void what_was_typed_after_the_session_ended_comes_back() throws Exception {
        people.with("het-phien", Role.ADMINISTRATOR);
        var keeper = Caller.at(port);

        var back = keeper.send("/accounts", "name", "Tên <b>dài</b>", "password", "kín");

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body())
                .contains("Chưa gửi được, nội dung vẫn còn", "action=\"/accounts\"")
                .contains("value=\"Tên &lt;b>dài&lt;/b>\"")
                .doesNotContain("kín");
        keeper.signIn("het-phien", People.PASSWORD);
        keeper.get("/account");
        assertThat(keeper.send("/accounts", "name", "Tên").statusCode()).isEqualTo(422);
    }

    private Caller keeper(String login) throws Exception {
        people.with(login, Role.ADMINISTRATOR, Scope.EVERYWHERE);
        var keeper = Caller.at(port);
        assertThat(keeper.signIn(login, People.PASSWORD).statusCode()).isEqualTo(302);
        return keeper;
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }
}
