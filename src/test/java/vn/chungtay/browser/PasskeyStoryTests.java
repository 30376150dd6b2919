package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.access.People;

/// Somebody whose device makes a passkey and signs in with it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
class PasskeyStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String REQUIRED =
            "insert into role_requirement (role, required_at) values ('LEADER', now())";
    private static final String ENTER = "Đăng nhập bằng khóa truy cập";

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_passkey_is_made_signs_in_and_is_ended(Browser browser) {
        people.leader("co-khoa");
        try (var context = browser.newContext(at("localhost"))) {
            var page = context.newPage();
            withDevice(page);
            signIn(page, "co-khoa");
            makePasskey(page);
            button(page, "Đăng xuất").click();
            assertThat(page.getByLabel("Tên đăng nhập")).isVisible();

            page.navigate("/sign-in?next=/account");
            button(page, ENTER).click();

            assertThat(page.locator("#passkeys")).containsText("dùng gần nhất");
            assertThat(page.getByText("Người Thử co-khoa").first()).isVisible();
            end(page);
            button(page, "Đăng xuất").click();
            button(page, ENTER).click();
            assertThat(page.getByText("Khóa này chưa dùng được ở đây")).isVisible();
            page.navigate("/account");
            assertThat(page.getByLabel("Tên đăng nhập")).isVisible();
        }
        assertThat(acts()).contains("passkey.make", "sign-in.done", "passkey.end");
    }

    @Test
    void a_passkey_that_counts_backwards_is_a_copy_and_opens_nothing(Browser browser) {
        people.leader("bi-sao");
        try (var context = browser.newContext(at("localhost"))) {
            var page = context.newPage();
            withDevice(page);
            signIn(page, "bi-sao");
            makePasskey(page);
            button(page, "Đăng xuất").click();
            database.sql("update passkey set signature_count = 1000").update();

            button(page, ENTER).click();

            assertThat(page.getByText("Khóa này chưa dùng được ở đây")).isVisible();
        }
        database.sql("delete from passkey").update();
    }

    @Test
    void a_passkey_stands_in_for_the_second_factor_too(Browser browser) {
        people.leader("hai-yeu-to");
        try (var context = browser.newContext(at("localhost"))) {
            var page = context.newPage();
            withDevice(page);
            signIn(page, "hai-yeu-to");
            makePasskey(page);
            button(page, "Đăng xuất").click();
            database.sql(REQUIRED).update();

            page.navigate("/sign-in?next=/account");
            button(page, ENTER).click();

            assertThat(page.locator("#passkeys")).containsText("dùng gần nhất");
        } finally {
            database.sql("delete from role_requirement").update();
            database.sql("delete from passkey").update();
        }
    }

    @Test
    void without_javascript_or_under_another_name_nothing_speaks_of_passkeys(Browser browser) {
        try (var context = browser.newContext(at("localhost").setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate("/sign-in");
            assertThat(button(page, ENTER)).isHidden();
        }
        try (var context = browser.newContext(at("127.0.0.1"))) {
            var page = context.newPage();
            page.navigate("/sign-in");
            assertThat(button(page, ENTER)).hasCount(0);
        }
    }

    private NewContextOptions at(String host) {
        return new NewContextOptions().setBaseURL("http://" + host + ":" + port);
    }

    /// A device in the browser that knows its holder, as a telephone does after a fingerprint.
    private static void withDevice(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static void signIn(Page page, String login) {
        page.navigate("/sign-in?next=/account");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(People.PASSWORD);
        button(page, "Đăng nhập").click();
    }

    private static void makePasskey(Page page) {
        page.getByLabel("Tên khóa").fill("Điện thoại");
        page.locator("#passkey-password").fill(People.PASSWORD);
        button(page, "Thêm khóa truy cập").click();
        button(page, "Tạo khóa").click();
        assertThat(page.locator("#passkeys")).containsText("Điện thoại");
        assertThat(page.getByText("chưa dùng lần nào")).isVisible();
    }

    private static void end(Page page) {
        page.locator("#end-password").fill("không phải");
        button(page, "Hủy khóa truy cập").click();
        assertThat(page.getByText("Mật khẩu hiện tại chưa đúng").first()).isVisible();
        page.locator("#end-password").fill(People.PASSWORD);
        button(page, "Hủy khóa truy cập").click();
        assertThat(page.locator("#passkeys .token")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private List<String> acts() {
        return database.sql("select kind from audit_entry").query(String.class).list();
    }
}
