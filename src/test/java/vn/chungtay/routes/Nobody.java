package vn.chungtay.routes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// Somebody who opened the sign-in page and did not sign in: a session and a token for forms, and
/// no account.
public final class Nobody {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final String cookie;
    private final String token;

    public Nobody(int port) throws IOException, InterruptedException {
        this.port = port;
        var request = HttpRequest.newBuilder(address("/sign-in")).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        this.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        this.token =
                TOKEN.matcher(answer.body())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
