package vn.chungtay.identity.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Somebody who goes wherever they are sent, to us and to a provider, as a browser does.
final class Traveller {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"(?: type=\"hidden\")? value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .build();
    private final String home;
    private URI at;
    private String page = "";

    Traveller(int port) {
        home = "http://127.0.0.1:" + port;
        at = URI.create(home);
    }

    Traveller open(String path) throws IOException, InterruptedException {
        return go(HttpRequest.newBuilder(URI.create(home).resolve(path)));
    }

    /// Sends the form of the page at hand, fields as name, value, name, value.
    Traveller send(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringJoiner("&");
        for (var i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        var token = TOKEN.matcher(page);
        if (token.find()) {
            body.add("_csrf=" + URLEncoder.encode(token.group(1), UTF_8));
        }
        return go(
                HttpRequest.newBuilder(at.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    String page() {
        return page;
    }

    /// Path and question of the page at hand.
    String path() {
        return at.getRawQuery() == null ? at.getPath() : at.getPath() + "?" + at.getRawQuery();
    }

    URI at() {
        return at;
    }

    private Traveller go(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        at = answer.uri();
        page = answer.body();
        return this;
    }
}
