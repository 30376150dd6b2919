import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

/// A request sent and answered in the thread that waits for it, over a connection that is kept. The
/// client of `java.net.http` hands each of them from thread to thread, and that is measured too.
final class Line {
    static {
        System.setProperty("http.maxConnections", "600"); // as many as there are clerks, and some
    }

    private Line() {}

    record Reply(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static Reply get(String path) throws IOException {
        return reply(open(path, Visit.cookie));
    }

    static Reply post(String path, String cookie, String form) throws IOException {
        var connection = open(path, cookie);
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var body = connection.getOutputStream()) {
            body.write(bytes);
        }
        return reply(connection);
    }

    private static HttpURLConnection open(String path, String cookie) throws IOException {
        var connection = (HttpURLConnection) Program.address(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookie);
        return connection;
    }

    private static Reply reply(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, body.readAllBytes());
        }
    }
}
