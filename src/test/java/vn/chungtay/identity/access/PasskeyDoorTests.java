package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/// The addresses of passkeys, called without a device.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeyDoorTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String OPTIONS = "/webauthn/register/options";
    private static final String GARBAGE =
            """
            {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {},
             "response": {"clientDataJSON": "AAAA", "authenticatorData": "AAAA",
                          "attestationObject": "AAAA", "signature": "AAAA", "userHandle": "AAAA"}}
            """;

    private static final String ATTEMPTS =
            "select count(*) from sign_in_attempt where login_hash = sha256('AAAA')";
    private static final String HANDLES =
            """
            select count(*)
              from passkey_holder h
              join account a
                on a.id = h.account
             where a.login = :login
            """;

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void an_assertion_that_no_key_signed_opens_nothing() throws Exception {
        var caller = Caller.at(port);
        caller.get("/sign-in");
        assertThat(caller.script("POST", "/login/webauthn", GARBAGE).statusCode())
                .as("nothing was asked")
                .isEqualTo(401);

        var options = caller.script("POST", "/webauthn/authenticate/options", "");
        assertThat(options.body())
                .contains("\"rpId\":\"localhost\"", "\"userVerification\":\"required\"");
        var garbage = caller.script("POST", "/login/webauthn", GARBAGE);
        assertThat(garbage.statusCode()).isEqualTo(401);
        assertThat(caller.script("POST", "/login/webauthn", "{").statusCode()).isEqualTo(401);
        assertThat(caller.get("/account").statusCode()).isEqualTo(302);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void only_a_page_of_ours_asks_for_a_key() throws Exception {
        var caller = Caller.at(port);

        assertThat(caller.script("POST", "/login/webauthn", GARBAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void a_passkey_is_made_only_after_the_password_was_shown_once_more() throws Exception {
        people.with("them-khoa", Role.LEADER);
        var caller = signedIn("them-khoa");
        assertThat(caller.script("POST", OPTIONS, "").statusCode()).isEqualTo(403);
        var wrong = caller.send("/account/passkeys", "passkey-password", "không phải");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Cần đặt tên cho khóa", "Mật khẩu hiện tại chưa đúng");

        caller.get("/account");
        caller.send(
                "/account/passkeys",
                "passkey-label",
                "Máy cơ quan",
                "passkey-password",
                People.PASSWORD);

        assertThat(caller.script("POST", OPTIONS, "").body())
                .contains("\"residentKey\":\"required\"", "Người Thử them-khoa");
        var garbage = "{\"publicKey\": {\"label\": \"\", \"credential\": " + GARBAGE + "}}";
        assertThat(caller.script("POST", "/webauthn/register", garbage).statusCode())
                .isEqualTo(403);
        assertThat(caller.script("POST", OPTIONS, "").statusCode())
                .as("the password was good for one attempt")
                .isEqualTo(403);
        assertThat(caller.script("DELETE", "/webauthn/register/AAAA", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoever_owes_a_second_factor_makes_no_passkey() throws Exception {
        people.with("con-no", Role.INSPECTOR);
        database.sql("insert into role_requirement (role, required_at) values ('INSPECTOR', now())")
                .update();
        var caller = Caller.at(port);
        caller.signIn("con-no", People.PASSWORD);
        caller.get("/sign-in/factor");

        var options = caller.script("POST", OPTIONS, "");
        var register = caller.script("POST", "/webauthn/register", "{}");
        var named = caller.send("/account/passkeys", "passkey-password", People.PASSWORD);

        assertThat(List.of(options, register, named))
                .allSatisfy(
                        answer -> assertThat(Caller.leadsTo(answer)).startsWith("/sign-in/code"));
        assertThat(database.sql(HANDLES).param("login", "con-no").query(Long.class).single())
                .isZero();
        database.sql("delete from role_requirement").update();
    }

    private Caller signedIn(String login) throws Exception {
        var caller = Caller.at(port);
        caller.signIn(login, People.PASSWORD);
        caller.get("/account");
        return caller;
    }

    private long attempts() {
        return database.sql(ATTEMPTS).query(Long.class).single();
    }
}
