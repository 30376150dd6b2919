import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;

/// A running program on a data directory of its own, reached as from outside: over HTTP, and its
/// PostgreSQL over JDBC.
final class Program implements AutoCloseable {
    static final int PORT = freePort();

    private final Process process;
    private final Path database;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process, Path database) {
        this.process = process;
        this.database = database;
    }

    /// Returns when it answers.
    static Program start(Path home, String command, Path data) throws Exception {
        return start(home, home.resolve("bin/chungtay"), command, data);
    }

    /// The same by another launcher, as that of a package.
    static Program start(Path home, Path launcher, String command, Path data) throws Exception {
        var log = home.resolve("target").resolve("bench.log");
        var process =
                new ProcessBuilder(
                                launcher.toString(),
                                command,
                                "--port",
                                "" + PORT,
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        while (!Files.readString(log).contains("http://127.0.0.1:")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It did not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
        Answer.get("/sign-in", Map.of());
        return new Program(process, data.resolve("database"));
    }

    static URI address(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    Callable<byte[]> page(String path) {
        return () -> {
            var answer = Line.get(path);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + ": " + answer.status());
            }
            return answer.body();
        };
    }

    /// What the API says to a list.
    String post(String path, String list) throws Exception {
        var request =
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "text/csv")
                        .header("Authorization", "Bearer " + Visit.bearer)
                        .POST(HttpRequest.BodyPublishers.ofString(list))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    Connection connect(String name) throws Exception {
        var port = Files.readAllLines(database.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                "chungtay",
                Files.readString(database.resolve("password")).strip());
    }

    Connection connect() throws Exception {
        return connect("chungtay");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The share of shared pages is counted once (PSS), so the parts add up.
    void printMemory() throws Exception {
        var postmaster =
                Long.parseLong(
                        Files.readAllLines(database.resolve("cluster/postmaster.pid")).getFirst());
        var postgres = pss(postmaster);
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            postgres += pss(child.pid());
        }
        System.out.printf("    application                        %5d MB%n", pss(process.pid()));
        System.out.printf("    PostgreSQL                         %5d MB%n", postgres);
    }

    long pid() {
        return process.pid();
    }

    /// The folder of its PostgreSQL.
    Path database() {
        return database;
    }

    static long pss(long pid) throws IOException {
        return number(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:") / 1024;
    }

    static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
