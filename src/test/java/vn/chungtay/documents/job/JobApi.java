package vn.chungtay.documents.job;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.Testers;

/// The API of imports and jobs as a program uses it.
final class JobApi {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MOST_LOOKS = 600;

    private final int port;

    JobApi(int port) {
        this.port = port;
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /// The status and the detail of a problem.
        String problem() {
            return json().get("status").asInt() + " " + json().get("detail").asString();
        }
    }

    Answer post(String kindAndQuery, String list) throws Exception {
        return post(kindAndQuery, list.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /// @param type of the body; none when blank
    Answer post(String kindAndQuery, byte[] list, String type) throws Exception {
        var request =
                Testers.request(port, "/api/v1/imports/" + kindAndQuery)
                        .POST(BodyPublishers.ofByteArray(list));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    }

    Answer get(String path) throws Exception {
        var request = Testers.request(port, path).build();
        return new Answer(CLIENT.send(request, BodyHandlers.ofString()));
    }

    /// The job when it is over.
    JsonNode wait(Answer asked) throws Exception {
        if (asked.status() != 202) {
            throw new AssertionError(asked.response().body());
        }
        return wait(asked.location());
    }

    /// How a job ended.
    String state(JobId job) throws Exception {
        return wait("/api/v1/jobs/" + job).get("state").asString();
    }

    private JsonNode wait(String address) throws Exception {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var job = get(address).json();
            if (JobState.valueOf(job.get("state").asString()).isOver()) {
                return job;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("The job does not end: " + get(address).json());
    }

    /// `DONE read/written [errors] [notes]`
    String result(Answer asked) throws Exception {
        var job = wait(asked);
        return "%s %d/%d [%s] [%s]"
                .formatted(
                        job.get("state").asString(),
                        job.get("rowsRead").asLong(),
                        job.get("rowsWritten").asLong(),
                        job.get("errors")
                                .valueStream()
                                .map(JobApi::sentence)
                                .collect(Collectors.joining("; ")),
                        job.get("notes")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining("; ")));
    }

    private static String sentence(JsonNode error) {
        return "%d %s %s: %s"
                .formatted(
                        error.get("line").asInt(),
                        error.get("column").asString("-"),
                        error.get("value").asString("-"),
                        error.get("message").asString());
    }
}
