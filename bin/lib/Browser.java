import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Somebody's browser in a crowd: keeps its cookies, loads what a page names, and has each of its
/// requests timed. Connections are shared by all of them, as behind a proxy that keeps its own.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final int PATIENCE = 60_000;

    /// What a page loads, by the kind of page: asked once, since all of one kind load the same.
    private static final Map<String, Set<String>> FILES = new ConcurrentHashMap<>();

    static {
        // what was not answered is an error here, and not to be sent again behind our back
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final Times times;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Set<String> cached = new HashSet<>();
    private String token = "";

    Browser(Times times) {
        this.times = times;
    }

    /// @param status 0 where no answer came
    record Seen(int status, byte[] body, boolean packed) {
        String text() {
            try {
                var plain =
                        packed
                                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                                : body;
                return new String(plain, StandardCharsets.UTF_8);
            } catch (IOException broken) {
                return "";
            }
        }
    }

    /// By the form, with the password of the bench's own account.
    boolean signIn(String login) {
        if (token(get("sign-in page", "/sign-in")).isEmpty()) {
            return false;
        }
        return post("signing in", "/sign-in", Visit.credentials(login)).status == 302;
    }

    /// A page with a form in it; its token goes with what is sent from now on.
    Seen open(String kind, String path) {
        var seen = get(kind, path);
        token(seen);
        return seen;
    }

    Seen get(String kind, String path) {
        return send(kind, path, null);
    }

    Seen post(String kind, String path, String form) {
        return send(kind, path, "_csrf=" + token + "&" + form);
    }

    /// All that a page names and that this browser has not loaded yet.
    void files(String kind, Seen page) {
        var files = FILES.computeIfAbsent(kind, _ -> named(page));
        files.stream().filter(cached::add).forEach(file -> get("a static file", file));
    }

    private Set<String> named(Seen page) {
        var named = new LinkedHashSet<String>();
        var wanted = new LinkedHashSet<>(named("/", page.text()));
        while (!wanted.isEmpty()) {
            var file = wanted.removeFirst();
            if (named.add(file) && file.endsWith(".css")) {
                wanted.addAll(named(file, get("a static file", file).text()));
            }
        }
        return named;
    }

    private static List<String> named(String path, String text) {
        return Answer.ASSET
                .matcher(text)
                .results()
                .map(found ->
                        Stream.of(1, 2, 3)
                                .map(found::group)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow())
                .map(name -> URI.create(path).resolve(name).toString())
                .toList();
    }

    private String token(Seen page) {
        var found = TOKEN.matcher(page.text());
        token = found.find() ? URLEncoder.encode(found.group(1), StandardCharsets.UTF_8) : "";
        return token;
    }

    private Seen send(String kind, String path, String form) {
        var at = times.now();
        try {
            var seen = answer(connect(path), form);
            times.keep(kind, at, seen.status < 400 ? null : seen.status + " " + path);
            return seen;
        } catch (IOException broken) {
            times.keep(kind, at, broken.toString());
            return new Seen(0, new byte[0], false);
        }
    }

    private HttpURLConnection connect(String path) throws IOException {
        var connection = (HttpURLConnection) Program.address(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        var sent = new StringBuilder();
        cookies.forEach((name, value) -> sent.append(name).append('=').append(value).append("; "));
        if (!sent.isEmpty()) {
            connection.setRequestProperty("Cookie", sent.substring(0, sent.length() - 2));
        }
        return connection;
    }

    private Seen answer(HttpURLConnection connection, String form) throws IOException {
        if (form != null) {
            var bytes = form.getBytes(StandardCharsets.UTF_8);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var body = connection.getOutputStream()) {
                body.write(bytes);
            }
        }
        var status = connection.getResponseCode();
        connection.getHeaderFields().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        var packed = "gzip".equals(connection.getContentEncoding());
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Seen(status, body == null ? new byte[0] : body.readAllBytes(), packed);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
