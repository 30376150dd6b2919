import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The benchmarks of `bin/bench`: starts the demo as a user does and measures it from outside.
public class Bench {
    /// The pages that are weighed, each as the first page of a visit.
    private static final String[] PAGES = {"/", "/programme", "/forms/B2", "/findings"};

    /// The page whose server time counts.
    private static final String TIMED = "/forms/B2";

    private static final int PORT = 8199;
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 300;
    private static final int LATER_STARTS = 3;

    private static final Pattern ASSET =
            Pattern.compile(
                    "(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png|ico|woff2))\""
                            + "|url\\([\"']?([^\"')]+\\.(?:woff2|svg|png))[\"']?\\)"
                            + "|@import \"([^\"]+)\"");

    private final Path home;
    private final Path data;

    private Bench(Path home) {
        this.home = home;
        this.data = home.resolve("target").resolve("bench");
    }

    public static void main(String[] arguments) throws Exception {
        new Bench(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        delete(data);
        machine();
        System.out.println("\nStart, from the command to the first page (built before)");
        start("first, on an empty data directory", this::nothing);
        for (var i = 1; i < LATER_STARTS; i++) {
            start("later", this::nothing);
        }
        start("later", this::everythingElse);
        delete(data);
    }

    private Void nothing() {
        return null;
    }

    private Void everythingElse() throws Exception {
        weights();
        times();
        return null;
    }

    private void machine() throws IOException {
        var cpu =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceAll(".*: ", ""))
                        .findFirst()
                        .orElse("unknown processor");
        var memory = number(Path.of("/proc/meminfo"), "MemTotal:") / 1024 / 1024;
        System.out.printf(
                "%s, %d cores, %d GiB, Linux %s, JDK %s%n",
                cpu,
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    private void start(String which, Callable<Void> meanwhile) throws Exception {
        var begun = System.nanoTime();
        var log = home.resolve("target").resolve("bench.log").toFile();
        var process =
                new ProcessBuilder(
                                home.resolve("bin/chungtay").toString(),
                                "demo",
                                "--port",
                                "" + PORT,
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        try {
            awaitRunning(process, log.toPath());
            get("/", Map.of());
            System.out.printf("  %-36s %7.1f s%n", which, (System.nanoTime() - begun) / 1e9);
            if (which.startsWith("first")) {
                memory(process.pid());
            }
            meanwhile.call();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitRunning(Process process, Path log) throws Exception {
        while (!Files.readString(log).contains("http://127.0.0.1:")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It did not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
    }

    /// The share of shared pages is counted once (PSS), so the parts add up.
    private void memory(long java) throws Exception {
        Thread.sleep(5_000);
        var cluster = data.resolve("database").resolve("cluster");
        var postmaster =
                Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
        var postgres = pss(postmaster);
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            postgres += pss(child.pid());
        }
        System.out.println("  idle memory after it (PSS)");
        System.out.printf("    application                        %5d MB%n", pss(java) / 1024);
        System.out.printf("    PostgreSQL                         %5d MB%n", postgres / 1024);
    }

    private static long pss(long pid) throws IOException {
        return number(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private void weights() throws IOException {
        System.out.println("\nBytes received for a page and all it loads, headers included");
        System.out.printf("  %-24s %10s %10s%n", "", "first", "again");
        for (var page : PAGES) {
            var loaded = load(page);
            var first = loaded.values().stream().mapToInt(Answer::bytes).sum();
            var again = 0;
            for (var entry : loaded.entrySet()) {
                again += entry.getValue().bytesAgain(entry.getKey());
            }
            System.out.printf("  %-24s %10d %10d%n", page, first, again);
        }
    }

    /// The page, its stylesheets, scripts and pictures, and what the stylesheets name in turn.
    private Map<String, Answer> load(String page) throws IOException {
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

    private void times() throws Exception {
        try (var client = HttpClient.newHttpClient();
                var database = database();
                var statement = database.prepareStatement("select 1")) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + TIMED)).build();
            Callable<Object> page = () -> client.send(request, BodyHandlers.ofByteArray());
            Callable<Object> roundTrip = () -> statement.execute();
            measure(page, WARM_UP);
            measure(roundTrip, WARM_UP);
            System.out.println("\nTime on loopback, " + REQUESTS + " requests one after another");
            System.out.printf("  %-24s %10s %10s%n", "", "p50 ms", "p95 ms");
            var pages = measure(page, REQUESTS);
            var trips = measure(roundTrip, REQUESTS);
            print(TIMED, pages);
            print("select 1 on PostgreSQL", trips);
            System.out.printf(
                    "  page / select 1          %10.0f %10.0f%n",
                    at(pages, 50) / at(trips, 50), at(pages, 95) / at(trips, 95));
        }
    }

    private Connection database() throws Exception {
        var folder = data.resolve("database");
        var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/chungtay",
                "chungtay",
                Files.readString(folder.resolve("password")).strip());
    }

    private static long[] measure(Callable<Object> what, int times) throws Exception {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            what.call();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf("  %-24s %10.2f %10.2f%n", what, at(nanos, 50), at(nanos, 95));
    }

    private static double at(long[] nanos, int percent) {
        return nanos[(nanos.length * percent + 99) / 100 - 1] / 1e6;
    }

    /// Read from the socket itself: what counts is every byte that comes over it.
    private static Answer get(String path, Map<String, String> headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", PORT)) {
            var request =
                    new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + PORT)
                            .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
            headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
            request.append("\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return Answer.of(path, socket.getInputStream().readAllBytes());
        }
    }

    private record Answer(String head, byte[] body, int bytes) {
        static Answer of(String path, byte[] all) {
            var raw = new String(all, StandardCharsets.ISO_8859_1);
            var end = raw.indexOf("\r\n\r\n");
            var head = raw.substring(0, end);
            if (!head.matches("(?s)HTTP/1.1 (200|304).*")) {
                throw new IllegalStateException(path + ": " + head.lines().findFirst().orElse(""));
            }
            return new Answer(head, Arrays.copyOfRange(all, end + 4, all.length), all.length);
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase().startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /// Nothing while it may be kept; else what the server answers when asked again.
        int bytesAgain(String path) throws IOException {
            if (header("cache-control").matches(".*max-age=[1-9].*")) {
                return 0;
            }
            var tag = header("etag");
            return get(path, tag.isEmpty() ? Map.of() : Map.of("If-None-Match", tag)).bytes();
        }

        String text() throws IOException {
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
