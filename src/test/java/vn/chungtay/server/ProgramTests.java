package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The program as its user meets it: a process of its own, started, killed, started again, stopped.
class ProgramTests {
    private static final String RUNS = "Chung Tay đang chạy tại ";
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leave_nothing_running() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void survives_a_kill_and_stops_with_its_database() throws Exception {
        var data = ThrowawayPostgres.emptyFolder("dữ liệu");
        reuseBinaries(data);

        var killed = start(data);
        assertThat(answer(addressOf(killed))).isLessThan(500);
        cleanMemory(killed);
        var second = start(data);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).as("a second one gives up").isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(said(second))
                .startsWith("Một Chung Tay khác (tiến trình " + killed.pid() + ")")
                .hasLineCount(1);
        killed.destroyForcibly().waitFor();
        var postmaster = data.resolve("database").resolve("cluster").resolve("postmaster.pid");
        var left = Files.readString(postmaster).lines().findFirst();
        var again = start(data);

        assertThat(answer(addressOf(again))).isLessThan(500);
        assertThat(Files.readString(postmaster).lines().findFirst()).isEqualTo(left);
        again.destroy();
        again.waitFor();
        assertThat(postmaster).doesNotExist();
    }

    private Process start(Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChungTay.class.getName(),
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .start();
        started.add(process);
        return process;
    }

    /// A lock that hangs on an object nobody holds would be let go by now.
    private static void cleanMemory(Process process) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        for (var i = 0; i < 2; i++) {
            var pid = String.valueOf(process.pid());
            assertThat(new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor()).isZero();
        }
    }

    /// What the tests unpacked for themselves need not be unpacked again.
    private static void reuseBinaries(Path data) throws IOException {
        Files.writeString(data.resolve("format"), "chungtay-data 1\n");
        Files.createSymbolicLink(
                PostgresBinaries.placeIn(data),
                ThrowawayPostgres.unpackedBinaries().toAbsolutePath());
    }

    private static String addressOf(Process process) throws IOException {
        var reader = process.inputReader(UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(RUNS)) {
                return line.substring(RUNS.length(), line.indexOf(" ", RUNS.length()));
            }
        }
        throw new AssertionError("The program ended without saying where it runs");
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
