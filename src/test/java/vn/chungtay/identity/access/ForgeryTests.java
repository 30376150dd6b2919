package vn.chungtay.identity.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.identity.Role;

/// Forms that did not come from the page they pretend to come from.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ForgeryTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"code\">([A-Z2-7 ]{32,48})<");
    private static final String FORM = "name=gia-mao&days=90&permissions=READ_REGISTRY";

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient database;
    private Caller holder = Caller.at(0);

    @BeforeEach
    void sign_in() throws Exception {
        database.sql("delete from sign_in_attempt").update();
        people.with("bi-gia-mao", Role.LEADER);
        people.with("ke-gia-mao", Role.LEADER);
        holder = signedIn("bi-gia-mao");
    }

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() throws Exception {
        var others = token(signedIn("ke-gia-mao"));
        var own = token(holder);

        for (var forged : List.of("", "x", others, own + "A", own.substring(4), "%00")) {
            var answer = send(holder.session(), "_csrf=" + forged + "&" + FORM);
            assertThat(answer.statusCode()).as(forged).isEqualTo(403);
            assertThat(answer.body()).contains("hãy bấm “Gửi lại”");
        }
        assertThat(made()).isZero();
        assertThat(send(holder.session(), "_csrf=" + own + "&" + FORM).statusCode()).isEqualTo(200);
        assertThat(made()).isOne();
        database.sql("delete from access_token where name = 'gia-mao'").update();
    }

    @Test
    void what_was_kept_of_a_session_opens_nothing_after_it_ended() throws Exception {
        var token = token(holder);
        var cookie = holder.session();
        holder.send("/sign-out");

        var page = client("GET", "/account", cookie, BodyPublishers.noBody());
        var form = send(cookie, "_csrf=" + token + "&" + FORM);

        assertThat(Caller.leadsTo(page)).startsWith("/sign-in");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(made()).isZero();
    }

    @Test
    void a_form_that_comes_back_holds_no_password_and_no_code() throws Exception {
        var fields = "old=cu-cu-cu-cu&wanted=moi-moi-moi&password=ba-ba-ba-ba&code=112233&name=Hoa";

        var answer = send(holder.session(), fields);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("name=\"name\" value=\"Hoa\"")
                .doesNotContain("cu-cu-cu-cu", "moi-moi-moi", "ba-ba-ba-ba", "112233");
    }

    /// What is signed in with is changed by who knows the password, not by who finds the screen.
    @Test
    void an_app_in_use_is_not_replaced_from_an_open_screen() throws Exception {
        people.with("co-ung-dung", Role.LEADER);
        var owner = signedIn("co-ung-dung");
        var secret = SECRET.matcher(owner.get("/sign-in/factor").body());
        assertThat(secret.find()).isTrue();
        var code = Codes.now(secret.group(1).replace(" ", ""));
        assertThat(owner.send("/sign-in/factor", "code", code).statusCode()).isEqualTo(200);

        owner.get("/account");
        var again = owner.send("/sign-in/factor", "code", "000000");

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(Caller.leadsTo(owner.get("/sign-in/factor"))).isEqualTo("/sign-in");
        database.sql("delete from recovery_code").update();
        database.sql("delete from code_generator").update();
    }

    @Test
    void a_session_has_a_name_that_nobody_guesses() {
        var value = holder.session().replaceFirst("^[^=]*=\"?", "").replaceFirst("\".*$", "");

        assertThat(new String(Base64.getDecoder().decode(value), UTF_8))
                .matches("[A-Za-z0-9_-]{43}");
    }

    private Caller signedIn(String login) throws Exception {
        var caller = Caller.at(port);
        caller.signIn(login, People.PASSWORD);
        return caller;
    }

    private static String token(Caller caller) throws Exception {
        var token = TOKEN.matcher(caller.get("/account").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(String cookie, String fields) throws Exception {
        return client("POST", "/account/tokens", cookie, BodyPublishers.ofString(fields));
    }

    private HttpResponse<String> client(
            String method, String path, String cookie, HttpRequest.BodyPublisher body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, body)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private long made() {
        return database.sql("select count(*) from access_token where name = 'gia-mao'")
                .query(Long.class)
                .single();
    }
}
