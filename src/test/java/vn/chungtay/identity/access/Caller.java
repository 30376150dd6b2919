package vn.chungtay.identity.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Somebody at the door with a browser of their own: keeps cookies, sends forms with the token of
/// the page they stand on.
public final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String page = "";

    private Caller(int port) {
        this.port = port;
    }

    public static Caller at(int port) {
        return new Caller(port);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.ofString());
        page = answer.body();
        return answer;
    }

    /// Sends a form from the page at hand, fields as name, value, name, value.
    public HttpResponse<String> send(String path, String... fields)
            throws IOException, InterruptedException {
        var body = new StringJoiner("&");
        for (var i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        var token = TOKEN.matcher(page);
        if (token.find()) {
            body.add("_csrf=" + encoded(token.group(1)));
        }
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            page = answer.body();
        }
        return answer;
    }

    /// Sends what a script of the page at hand would.
    HttpResponse<String> script(String method, String path, String json)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token.find() ? token.group(1) : "none")
                        .method(method, BodyPublishers.ofString(json));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Signs in by the page.
    public HttpResponse<String> signIn(String login, String password)
            throws IOException, InterruptedException {
        get("/sign-in");
        return send("/sign-in", "login", login, "password", password);
    }

    /// Where an answer leads, without the host.
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    /// The session's cookie as the server set it.
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("chungtay"))
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    public String page() {
        return page;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
