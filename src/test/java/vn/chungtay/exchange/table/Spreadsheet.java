package vn.chungtay.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.identity.TokenIssuer;
import vn.chungtay.identity.Viewer;

/// A program that signs in by name and password, as Excel does, or by a token in the open.
record Spreadsheet(int port, String login, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Spreadsheet of(int port, Viewer viewer, String database) {
        Testers.at(port).welcome(viewer);
        var issuer = TokenIssuer.find().over(TestPostgres.application(database));
        var issued = issuer.issue(viewer.login(), "Excel", 7).orElseThrow();
        return new Spreadsheet(port, viewer.login(), issued.token());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send("GET", path, basic());
    }

    HttpResponse<byte[]> bearing(String path) throws IOException, InterruptedException {
        return send("GET", path, "Bearer " + token);
    }

    /// As a name that is not the holder's, or another way than reading.
    HttpResponse<byte[]> send(String method, String path, String authorisation)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", authorisation)
                        .method(method, BodyPublishers.noBody());
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + token).getBytes(UTF_8));
    }

    Spreadsheet as(String other) {
        return new Spreadsheet(port, other, token);
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), UTF_8);
    }
}
