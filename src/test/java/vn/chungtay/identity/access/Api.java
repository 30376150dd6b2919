package vn.chungtay.identity.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A program that calls the API with an access token.
record Api(int port, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Api at(int port, String token) {
        return new Api(port, token);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
