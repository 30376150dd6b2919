package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Programs as processes of their own, all of them stopped in the end.
final class Programs implements AutoCloseable {
    private static final String RUNS = "Chung Tay đang chạy tại ";

    /// In life others would wait for a program that is slow, not dead.
    private static final Map<String, String> SOON =
            Map.of("CHUNGTAY_JOBS_HEARTBEAT", "1s", "CHUNGTAY_JOBS_RETRY", "1s");

    private final List<Process> started = new ArrayList<>();
    private final List<String> entering;

    Programs() {
        this(List.of());
    }

    /// @param entering what goes in front of each command
    Programs(List<String> entering) {
        this.entering = entering;
    }

    Process serve(Path data, String... more) throws IOException {
        return serve(data, Map.of(), more);
    }

    Process serve(Path data, Map<String, String> environment, String... more) throws IOException {
        var words = new ArrayList<>(entering);
        words.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogging.config=classpath:logback-spring.xml", // as in life
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChungTay.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString()));
        words.addAll(List.of(more));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(SOON);
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    /// An access token as the command line prints it, beside the program that runs.
    static String token(Path data, String login, String... more) {
        var out = new StringWriter();
        var words = new ArrayList<>(List.of("token", login, "--data", data.toString()));
        words.addAll(List.of(more));
        var status =
                ChungTay.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .execute(words.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("token ended with " + status);
        }
        return out.toString().strip();
    }

    /// A data directory; what the tests unpacked for themselves need not be unpacked again.
    static Path data(String name) throws IOException {
        return laidOut(ThrowawayPostgres.emptyFolder(name));
    }

    /// The same of an empty folder.
    static Path laidOut(Path data) throws IOException {
        Files.writeString(data.resolve("format"), "chungtay-data 1\n");
        Files.createSymbolicLink(
                PostgresBinaries.placeIn(data),
                ThrowawayPostgres.unpackedBinaries().toAbsolutePath());
        return data;
    }

    /// What it says after that is read and forgotten: a program waits for a reader in the end.
    static String addressOf(Process process) throws IOException {
        var reader = process.inputReader(UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(RUNS)) {
                Thread.ofVirtual().start(() -> forget(process));
                return line.substring(RUNS.length(), line.indexOf(" ", RUNS.length()));
            }
        }
        throw new AssertionError("The program ended without saying where it runs");
    }

    private static void forget(Process process) {
        try {
            process.inputReader(UTF_8).transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It ended.
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
