package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` in the middle of a long list.
class KilledImportTests {
    private static final int AREAS = 20_000;
    private static final int MOST_LOOKS = 1_200;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @Test
    void a_list_whose_program_was_killed_is_taken_over_whole_after_the_next_start()
            throws Exception {
        try (var programs = new Programs()) {
            var data = Programs.data("nạp");
            var killed = programs.serve(data);
            var first = Programs.addressOf(killed);
            token = Programs.token(data, "tester");
            var job = post(first).get("id").asLong();
            when(first, job, "RUNNING");
            killed.destroyForcibly().waitFor();

            var second = Programs.addressOf(programs.serve(data));

            assertThat(get(second, job).get("state").asString()).isEqualTo("RUNNING");
            assertThat(when(second, job, "DONE").get("rowsWritten").asInt()).isEqualTo(AREAS + 1);
            var again = post(second).get("id").asLong();
            assertThat(when(second, again, "DONE").get("rowsWritten").asInt()).isZero();
        }
    }

    private JsonNode post(String address) throws Exception {
        var list = new StringBuilder("code,name,kind,parent_code,valid_from,valid_to\n");
        list.append("t,Tỉnh,PROVINCE,,2020-01-01,\n");
        for (var i = 0; i < AREAS; i++) {
            list.append("t.%d,Xã %d,COMMUNE,t,2020-01-01,\n".formatted(i, i));
        }
        return send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/imports/areas"))
                        .POST(BodyPublishers.ofString(list.toString())));
    }

    /// Waits until the job has been read and is this far.
    private JsonNode when(String address, long job, String state) throws Exception {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var told = get(address, job);
            if (told.get("state").asString().equals(state) && told.get("rowsRead").asInt() > 0) {
                return told;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("The job never is " + state + ": " + get(address, job));
    }

    private JsonNode get(String address, long job) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs/" + job)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        request.header("Authorization", "Bearer " + token);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }
}
