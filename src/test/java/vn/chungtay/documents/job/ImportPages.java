package vn.chungtay.documents.job;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.chungtay.Testers;

/// The pages of imports as a browser without scripts uses them.
final class ImportPages {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BETWEEN = "between-parts";
    private static final int MOST_LOOKS = 600;

    private final String root;
    private final int port;

    ImportPages(int port) {
        this.root = "http://127.0.0.1:" + port;
        this.port = port;
    }

    /// Fills the form in and sends it; answers the address of the preview.
    String send(String kind, String file, String list) throws Exception {
        var body = part("kind", kind) + part("file\"; filename=\"" + file, list);
        return address(send(body));
    }

    /// The same with the good lines alone.
    String sendPartial(String kind, String file, String list) throws Exception {
        var body = part("kind", kind) + part("partial", "true");
        return address(send(body + part("file\"; filename=\"" + file, list)));
    }

    /// The status and the page that answer a form without a file.
    String post(Map<String, String> typed) throws Exception {
        var body = new StringBuilder();
        typed.forEach((name, value) -> body.append(part(name, value)));
        var answer = send(body.toString());
        return answer.statusCode() + " " + answer.body();
    }

    private HttpResponse<String> send(String body) throws Exception {
        var request =
                request("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                        .POST(BodyPublishers.ofString(body + "--" + BETWEEN + "--\r\n"));
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String part(String name, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BETWEEN, name, content);
    }

    /// Presses a button; answers where that leads.
    String press(String path) throws Exception {
        var request = request(path).POST(BodyPublishers.noBody()).build();
        return address(CLIENT.send(request, BodyHandlers.ofString()));
    }

    private String address(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replace(root, ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    String whenOver(String path) throws Exception {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var answer = answer(path);
            if (answer.headers().firstValue("Refresh").isEmpty()) {
                return answer.body();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("The job does not end: " + path);
    }

    String get(String path) throws Exception {
        return answer(path).body();
    }

    HttpResponse<String> answer(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    /// Of a button where the path ends in a noun to be made, of a page otherwise.
    int status(String path) throws Exception {
        var request = request(path);
        if (path.endsWith("/taking")) {
            request.POST(BodyPublishers.noBody());
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return Testers.request(port, path);
    }
}
