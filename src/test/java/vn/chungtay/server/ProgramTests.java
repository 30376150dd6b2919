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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The program as its user meets it: a process of its own, started, killed, started again, stopped.
class ProgramTests {
    private static final Map<String, String> WRITES_EACH_STATEMENT_AS_JSON =
            Map.of("CHUNGTAY_LOG", "json", "CHUNGTAY_SLOW_QUERY", "0ms");
    private static final String MARK = "0123-4567-89ab-cdef";

    private final Programs programs = new Programs();

    @AfterEach
    void leave_nothing_running() throws InterruptedException {
        programs.close();
    }

    @Test
    void survives_a_kill_and_stops_with_its_database() throws Exception {
        var data = Programs.data("dữ liệu");

        var killed = programs.serve(data, WRITES_EACH_STATEMENT_AS_JSON);
        assertThat(answer(Programs.addressOf(killed))).isLessThan(500);
        assertThat(Files.readAllLines(data.resolve("log").resolve("chungtay.log")))
                .allSatisfy(line -> assertThat(line).startsWith("{\"@timestamp\":").endsWith("}"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("Slow statement", "\"request\":\"" + MARK + "\""));
        cleanMemory(killed);
        var second = programs.serve(data);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).as("a second one gives up").isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(said(second))
                .startsWith("Một Chung Tay khác (tiến trình " + killed.pid() + ")")
                .hasLineCount(1);
        killed.destroyForcibly().waitFor();
        var postmaster = data.resolve("database").resolve("cluster").resolve("postmaster.pid");
        var left = Files.readString(postmaster).lines().findFirst();
        var again = programs.serve(data);

        assertThat(answer(Programs.addressOf(again))).isLessThan(500);
        assertThat(Files.readString(postmaster).lines().findFirst()).isEqualTo(left);
        again.destroy();
        again.waitFor();
        assertThat(postmaster).doesNotExist();
    }

    /// A lock that hangs on an object nobody holds would be let go by now.
    private static void cleanMemory(Process process) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        for (var i = 0; i < 2; i++) {
            var pid = String.valueOf(process.pid());
            assertThat(new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor()).isZero();
        }
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/units"))
                            .header("Authorization", "Bearer nobody")
                            .header("X-Request-Id", MARK)
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
