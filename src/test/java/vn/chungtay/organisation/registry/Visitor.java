package vn.chungtay.organisation.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.Testers;
import vn.chungtay.identity.Viewer;

/// Somebody who asks the running application for pages.
///
/// @param viewer who that is; somebody who may do everything when nobody is named
public record Visitor(int port, HttpClient client, @Nullable Viewer viewer) {
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]*)</a>");

    public static Visitor at(int port) {
        return new Visitor(port, HttpClient.newHttpClient(), null);
    }

    public Visitor as(Viewer other) {
        return new Visitor(port, client, other);
    }

    public String page(String address) throws IOException, InterruptedException {
        var answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// A page without what is another at each look: the token in its forms.
    public static String bare(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /// The names in a list, row by row.
    public List<String> rows(String address) throws IOException, InterruptedException {
        return ROW.matcher(page(address)).results().map(row -> row.group(1)).toList();
    }

    /// What a download holds, kept in a file.
    public Path file(String address, Path into) throws IOException, InterruptedException {
        var answer = client.send(request(address).build(), BodyHandlers.ofFile(into));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /// What a download holds.
    public byte[] bytes(String address) throws IOException, InterruptedException {
        var answer = client.send(request(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).build(), BodyHandlers.ofString());
    }

    /// Sends a form, its fields given as name, value, name, value; stays where the answer says.
    public HttpResponse<String> send(String address, String... fields)
            throws IOException, InterruptedException {
        var body = new StringJoiner("&");
        for (var i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return post(address, "application/x-www-form-urlencoded", body.toString().getBytes(UTF_8));
    }

    /// Sends a form in parts, with a file as its `document` if there is one.
    public HttpResponse<String> sendForm(
            String address, Map<String, String> fields, byte @Nullable [] document)
            throws IOException, InterruptedException {
        return sendFile(address, fields, "document", document);
    }

    /// The same with the file in another field.
    public HttpResponse<String> sendFile(
            String address, Map<String, String> fields, String field, byte @Nullable [] document)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            body.writeBytes(head("name=\"" + name + "\""));
            body.writeBytes((value + "\r\n").getBytes(UTF_8));
        });
        if (document != null) {
            body.writeBytes(head("name=\"" + field + "\"; filename=\"van-ban.pdf\""));
            body.writeBytes(document);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes("--limit--\r\n".getBytes(UTF_8));
        return post(address, "multipart/form-data; boundary=limit", body.toByteArray());
    }

    private static byte[] head(String part) {
        return ("--limit\r\nContent-Disposition: form-data; " + part + "\r\n\r\n").getBytes(UTF_8);
    }

    /// Sends one file of a form.
    public HttpResponse<String> upload(String address, String name, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --limit\r
                Content-Disposition: form-data; name="document"; filename="%s"\r
                \r
                """
                        .formatted(name)
                        .replace("\r\n", "\n")
                        .replace("\n", "\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(UTF_8));
        return post(address, "multipart/form-data; boundary=limit", body.toByteArray());
    }

    private HttpResponse<String> post(String address, String type, byte[] body)
            throws IOException, InterruptedException {
        var request =
                request(address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return viewer == null
                ? Testers.request(port, address)
                : Testers.request(port, address, viewer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
