package vn.chungtay.organisation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody who asks the running application for pages.
record Visitor(int port, HttpClient client) {
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]*)</a>");

    static Visitor at(int port) {
        return new Visitor(port, HttpClient.newHttpClient());
    }

    String page(String address) throws IOException, InterruptedException {
        var answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// The names in a list, row by row.
    List<String> rows(String address) throws IOException, InterruptedException {
        return ROW.matcher(page(address)).results().map(row -> row.group(1)).toList();
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + port + address);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
