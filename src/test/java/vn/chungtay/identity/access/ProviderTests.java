package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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

/// Signing in by way of a provider, from the link to the way out; the provider is a real one.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProviderTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String ISSUER = TestProvider.start();
    private static final String CLIENT = "spring.security.oauth2.client.";
    private static final String ENTER = "/oauth2/authorization/tinh?next=%2Faccount";
    private static final Pattern LINK = Pattern.compile("<option value=\"(\\d+)\"");

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void ownDatabaseAndProvider(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add(CLIENT + "registration.tinh.client-id", () -> "chungtay");
        registry.add(CLIENT + "registration.tinh.client-secret", () -> TestProvider.SECRET);
        registry.add(CLIENT + "registration.tinh.client-name", () -> "Cổng tỉnh");
        registry.add(CLIENT + "registration.tinh.scope", () -> "openid");
        registry.add(CLIENT + "provider.tinh.issuer-uri", () -> ISSUER);
    }

    @BeforeEach
    void nobodyIsLinked() {
        database.sql("delete from provider_identity").update();
        database.sql("delete from role_requirement").update();
        TestProvider.says();
    }

    @Test
    void an_account_is_linked_signs_in_and_is_unlinked() throws Exception {
        people.with("lien-ket", Role.LEADER);
        link("lien-ket");

        var come = arrive("hoa");
        assertThat(come.path()).isEqualTo("/account");
        assertThat(come.page()).contains("Người Thử lien-ket", "Cổng tỉnh", "liên kết lúc");

        var id = LINK.matcher(come.page().substring(come.page().indexOf("Bỏ liên kết")));
        assertThat(id.find()).isTrue();
        come.send("/account/providers/end", "link", id.group(1), "unlink-password", "sai");
        assertThat(come.page()).contains("Mật khẩu hiện tại chưa đúng");
        come.send(
                "/account/providers/end", "link", id.group(1), "unlink-password", People.PASSWORD);
        assertThat(come.page()).doesNotContain("liên kết lúc");
        assertThat(arrive("hoa").path()).isEqualTo("/sign-in?refused=unlinked");
        assertThat(database.sql("select kind from audit_entry").query(String.class).list())
                .contains("provider.link", "sign-in.done", "provider.unlink");
    }

    @Test
    void whoever_is_linked_with_nobody_is_told_how_to() throws Exception {
        var stranger = arrive("khach");

        assertThat(stranger.page()).contains("Chưa có tài khoản nào liên kết", "Tài khoản của tôi");
        assertThat(stranger.open("/account").path()).startsWith("/sign-in");
        assertThat(accounts.named("khach")).isEmpty();
    }

    @Test
    void a_closed_account_stays_closed() throws Exception {
        var account = people.with("da-khoa", Role.LEADER);
        link("da-khoa");
        accounts.close(account, "thử", account.id());

        assertThat(arrive("hoa").path()).isEqualTo("/sign-in?refused=unlinked");
    }

    @Test
    void nobody_is_linked_without_the_password_or_with_somebody_elses_identity() throws Exception {
        people.with("nguoi-mot", Role.LEADER);
        people.with("nguoi-hai", Role.LEADER);
        var one = signedIn("nguoi-mot").open("/account");
        one.send("/account/providers", "provider", "tinh", "link-password", "sai");
        assertThat(one.page()).contains("Mật khẩu hiện tại chưa đúng");
        one.open("/oauth2/authorization/tinh");
        one.send("/login", "username", "hoa", "password", TestProvider.PASSWORD);
        assertThat(one.path()).as("no link without a word").isEqualTo("/account?refused=unlinked");
        assertThat(links()).isZero();

        link("nguoi-mot");
        var two = linking("nguoi-hai");
        assertThat(two.path()).isEqualTo("/account?refused=taken");
        assertThat(two.page()).contains("đã liên kết với một tài khoản khác");
        assertThat(links()).isOne();
    }

    @Test
    void an_answer_to_what_was_not_asked_is_refused() throws Exception {
        people.with("gia-mao", Role.LEADER);
        link("gia-mao");
        var forger = new Traveller(port);
        forger.open("/login/oauth2/code/tinh?code=x&state=y");
        assertThat(forger.path()).isEqualTo("/sign-in?refused=failed");

        forger.open(ENTER);
        assertThat(forger.at().toString()).startsWith(ISSUER + "/login");
        forger.open("/login/oauth2/code/tinh?code=x&state=y");

        assertThat(forger.page()).contains("Chưa đăng nhập được qua hệ thống ấy");
        assertThat(forger.open("/account").path()).startsWith("/sign-in");
    }

    @Test
    void what_is_asked_of_the_provider_carries_state_nonce_and_a_challenge() throws Exception {
        var asked = Caller.at(port).get("/oauth2/authorization/tinh");

        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void a_second_factor_is_asked_for_unless_the_provider_did() throws Exception {
        people.with("hai-lop", Role.INSPECTOR);
        link("hai-lop");
        database.sql("insert into role_requirement (role, required_at) values ('INSPECTOR', now())")
                .update();

        assertThat(arrive("hoa").path()).startsWith("/sign-in/code");
        TestProvider.says("pwd");
        assertThat(arrive("hoa").path()).startsWith("/sign-in/code");
        TestProvider.says("pwd", "mfa");
        assertThat(arrive("hoa").path()).isEqualTo("/account");
    }

    @Test
    void the_sign_in_page_offers_the_provider_and_a_sign_out_ends_only_ours() throws Exception {
        people.with("ra-vao", Role.LEADER);
        link("ra-vao");
        var come = arrive("hoa");

        come.send("/sign-out");
        assertThat(come.page()).contains("Đăng nhập bằng Cổng tỉnh");
        come.open(ENTER);

        assertThat(come.path()).as("the provider still knows them").isEqualTo("/account");
    }

    /// Signs in at the provider, and is where that leads.
    private Traveller arrive(String there) throws Exception {
        var traveller = new Traveller(port).open(ENTER);
        return traveller.send("/login", "username", there, "password", TestProvider.PASSWORD);
    }

    private void link(String login) throws Exception {
        var linked = linking(login);
        assertThat(linked.path()).isEqualTo("/account");
        assertThat(linked.page()).contains("liên kết lúc");
    }

    private Traveller linking(String login) throws Exception {
        var traveller = signedIn(login).open("/account");
        traveller.send("/account/providers", "provider", "tinh", "link-password", People.PASSWORD);
        assertThat(traveller.page()).contains("Liên kết với Cổng tỉnh");
        traveller.open("/oauth2/authorization/tinh");
        return traveller.send("/login", "username", "hoa", "password", TestProvider.PASSWORD);
    }

    private Traveller signedIn(String login) throws Exception {
        var traveller = new Traveller(port).open("/sign-in?next=/account");
        return traveller.send("/sign-in", "login", login, "password", People.PASSWORD);
    }

    private long links() {
        return database.sql("select count(*) from provider_identity").query(Long.class).single();
    }
}
