import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What comes for one address, read from the socket itself: every byte that comes over it counts.
record Answer(String head, byte[] body, int bytes) {
    static final Pattern ASSET =
            Pattern.compile(
                    "(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png|ico|woff2))\""
                            + "|url\\([\"']?([^\"')]+\\.(?:woff2|svg|png))[\"']?\\)"
                            + "|@import \"([^\"]+)\"");

    static void printWeights(String... pages) throws IOException {
        System.out.println("\nBytes received for a page and all it loads, headers included");
        System.out.printf("  %-44s %10s %10s%n", "", "first", "again");
        for (var page : pages) {
            var loaded = load(page);
            var first = loaded.values().stream().mapToInt(Answer::bytes).sum();
            var again = 0;
            for (var entry : loaded.entrySet()) {
                again += entry.getValue().bytesAgain(entry.getKey());
            }
            System.out.printf("  %-44s %10d %10d%n", page, first, again);
        }
    }

    /// The page, its stylesheets, scripts and pictures, and what the stylesheets name in turn.
    private static Map<String, Answer> load(String page) throws IOException {
        var loaded = new LinkedHashMap<String, Answer>();
        Set<String> wanted = new LinkedHashSet<>(Set.of(page));
        while (!wanted.isEmpty()) {
            var path = wanted.iterator().next();
            wanted.remove(path);
            var answer = get(path, Map.of());
            loaded.put(path, answer);
            if (path.equals(page) || path.endsWith(".css")) {
                var assets = ASSET.matcher(answer.text());
                while (assets.find()) {
                    var named =
                            assets.group(1) != null
                                    ? assets.group(1)
                                    : assets.group(2) != null ? assets.group(2) : assets.group(3);
                    var asset = URI.create(path).resolve(named).toString();
                    if (!loaded.containsKey(asset)) {
                        wanted.add(asset);
                    }
                }
            }
        }
        return loaded;
    }

    static Answer get(String path, Map<String, String> headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", Program.PORT)) {
            var request =
                    new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:")
                            .append(Program.PORT)
                            .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
            if (!Visit.cookie.isEmpty()) {
                request.append("Cookie: " + Visit.cookie + "\r\n");
            }
            headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
            request.append("\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return of(path, socket.getInputStream().readAllBytes());
        }
    }

    private static Answer of(String path, byte[] all) {
        var raw = new String(all, StandardCharsets.ISO_8859_1);
        var end = raw.indexOf("\r\n\r\n");
        var head = raw.substring(0, end);
        if (!head.matches("(?s)HTTP/1.1 (200|304).*")) {
            throw new IllegalStateException(path + ": " + head.lines().findFirst().orElse(""));
        }
        return new Answer(head, Arrays.copyOfRange(all, end + 4, all.length), all.length);
    }

    private String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase().startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /// Nothing while it may be kept; else what the server answers when asked again.
    private int bytesAgain(String path) throws IOException {
        if (header("cache-control").matches(".*max-age=[1-9].*")) {
            return 0;
        }
        var tag = header("etag");
        return get(path, tag.isEmpty() ? Map.of() : Map.of("If-None-Match", tag)).bytes();
    }

    private String text() throws IOException {
        var content = header("transfer-encoding").equals("chunked") ? unchunked() : body;
        if (header("content-encoding").equals("gzip")) {
            content = new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] unchunked() {
        var raw = new String(body, StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        var at = 0;
        while (true) {
            var line = raw.indexOf("\r\n", at);
            var size = Integer.parseInt(raw.substring(at, line).strip(), 16);
            if (size == 0) {
                return out.toByteArray();
            }
            out.write(body, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
