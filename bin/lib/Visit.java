import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Somebody who signs in, so that there is something to measure.
final class Visit {
    private static final Pattern ROLE =
            Pattern.compile("class=\"demo__role\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final String PASSWORD = "bốn con trâu qua suối";
    private static final int SIGN_INS = 20;
    private static final int ASKED = 500;

    /// What goes with every request from now on; nothing before anybody signed in.
    static String cookie = "";

    static String bearer = "";

    private Visit() {}

    /// As the programme office of the demo, by the button on its sign-in page.
    static void enterDemo() throws Exception {
        var cookies = new CookieManager();
        try (var client = client(cookies)) {
            signIn(client);
        }
        cookie = cookies.getCookieStore().getCookies().getFirst().toString();
    }

    private static void signIn(HttpClient client) throws Exception {
        var role = ROLE.matcher(signInPage(client));
        if (!role.find()) {
            throw new IllegalStateException("The demo offers no account");
        }
        var body = new StringJoiner("&");
        var fields = HIDDEN.matcher(role.group(1));
        while (fields.find()) {
            body.add(fields.group(1) + "=" + encoded(fields.group(2)));
        }
        send(client, body.toString());
    }

    private static String signInPage(HttpClient client) throws Exception {
        var ask = HttpRequest.newBuilder(Program.address("/sign-in")).build();
        return client.send(ask, BodyHandlers.ofString()).body();
    }

    private static void send(HttpClient client, String body) throws Exception {
        var send =
                HttpRequest.newBuilder(Program.address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var status = client.send(send, BodyHandlers.discarding()).statusCode();
        if (status != 302) {
            throw new IllegalStateException("Signing in was answered with " + status);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Signing in by the page beside the hash alone, computed here with the same parameters.
    static void printTimes() throws Exception {
        var encoder = encoder();
        var hash = encoder.encode(PASSWORD);
        Spread.head("Signing in, " + SIGN_INS + " times one after another");
        Spread.of(SIGN_INS, () -> encoder.matches(PASSWORD, hash)).print("Argon2id alone");
        Callable<Void> whole =
                () -> {
                    try (var client = client(new CookieManager())) {
                        signIn(client);
                    }
                    return null;
                };
        Spread.of(SIGN_INS, whole).print("the sign-in page, and signing in");
    }

    /// What each request asks to know its viewer: the session, the roles of today.
    static void printCost(Connection database) throws Exception {
        var session =
                database.prepareStatement(
                        """
                           select s.primary_id, s.session_id, s.creation_time, s.last_access_time,
                                  s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                             from spring_session s
                        left join spring_session_attributes a
                               on a.session_primary_id = s.primary_id
                            where s.session_id = (select max(session_id) from spring_session)
                        """);
        var roles =
                database.prepareStatement(
                        """
                           select a.id, a.login, a.name, g.role, g.unit, g.area,
                                  exists (select from code_generator c where c.account = a.id),
                                  exists (select from role_requirement r where r.role = g.role)
                             from account a
                        left join role_grant g
                               on g.account = a.id
                              and g.valid_from <= current_date
                              and (g.valid_to is null or g.valid_to >= current_date)
                            where a.login = (select min(login) from account)
                              and a.closed_at is null
                        """);
        Spread.head("What a request asks to know its viewer, " + ASKED + " times");
        Spread.of(ASKED, session::execute);
        Spread.of(ASKED, session::execute).print("the session");
        Spread.of(ASKED, roles::execute);
        Spread.of(ASKED, roles::execute).print("the roles of today");
    }

    /// Signs in to a program that serves no demo, as an account made for it, with a token for its
    /// API.
    static void enter(Path home, Path data, Program program) throws Exception {
        try (var connection = program.connect()) {
            make(connection);
        }
        var command = home.resolve("bin/chungtay").toString();
        var process =
                new ProcessBuilder(command, "token", "bench", "--data", data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        bearer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        var cookies = new CookieManager();
        try (var client = client(cookies)) {
            signInAs("bench", client);
        }
        cookie = cookies.getCookieStore().getCookies().getFirst().toString();
    }

    /// By the form, as somebody whose password is that of the bench.
    static void signInAs(String login, HttpClient client) throws Exception {
        var form = HIDDEN.matcher(signInPage(client));
        var token = form.find() ? form.group(2) : "";
        send(client, credentials(login) + "&_csrf=" + encoded(token));
    }

    /// What the form sends for somebody whose password is that of the bench.
    static String credentials(String login) {
        return "login=" + login + "&password=" + encoded(PASSWORD);
    }

    private static void make(Connection connection) throws Exception {
        try (var account =
                        connection.prepareStatement(
                                """
                                insert into account (login, name, made_at, password_hash,
                                       password_set_at)
                                values ('bench', 'Bench', now(), ?, now())
                                    on conflict do nothing
                                """);
                var role =
                        connection.prepareStatement(
                                """
                                insert into role_grant (account, role, valid_from, document,
                                       granted_at)
                                select id, 'PROGRAMME_OFFICE', date '2020-01-01', 'bench', now()
                                  from account
                                 where login = 'bench'
                                """)) {
            account.setString(1, encoder().encode(PASSWORD));
            account.execute();
            role.execute();
        }
    }

    private static HttpClient client(CookieManager cookies) {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private static Argon2PasswordEncoder encoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
