package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A list that a program was sent, long enough for something to break while it is taken.
///
/// @param letter with which the codes of its areas begin; with the same one it is the same list
record LongList(JdbcClient database, long job, String letter) {
    private static final int AREAS = 10_000;
    private static final String LINE = "%1$s.%2$d,Xã %2$d,COMMUNE,t.b,2020-01-01,\n";
    private static final String AT_WORK =
            " from scheduled_tasks where picked and task_instance = cast(:job as text)";

    /// @param owner of the program's tables
    static LongList sent(String address, String token, DataSource owner, String letter)
            throws Exception {
        var answer = send(address, token, letter);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var job = JsonMapper.shared().readTree(answer.body()).get("id").asLong();
        return new LongList(JdbcClient.create(owner), job, letter);
    }

    static HttpResponse<String> send(String address, String token, String letter) throws Exception {
        var areas =
                IntStream.range(0, AREAS)
                        .mapToObj(i -> LINE.formatted(letter, i))
                        .collect(Collectors.joining());
        var body = "code,name,kind,parent_code,valid_from,valid_to\n" + areas;
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1/imports/areas"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /// By a program, not merely waiting to be tried again.
    boolean isBeingTaken() {
        return isRunning() && asked("select exists (select" + AT_WORK + ")", Boolean.class);
    }

    /// Begun, and not over.
    boolean isRunning() {
        return state().equals("RUNNING");
    }

    /// Returns when it is, each line once.
    void isTakenWhole() {
        isDone(AREAS);
    }

    /// Returns when it is, with nothing left to do.
    void isFoundKnown() {
        isDone(0);
    }

    /// The number of the process that takes it.
    long taker() {
        return asked("select substring(picked_by from '[0-9]+$')::bigint" + AT_WORK, Long.class);
    }

    private void isDone(int written) {
        await().atMost(Duration.ofMinutes(2)).until(this::state, "DONE"::equals);
        assertThat(asked("select rows_written from import_job where id = :job", Integer.class))
                .isEqualTo(written);
        assertThat(
                        database.sql("select count(*) from area where starts_with(code, :letter)")
                                .param("letter", letter + ".")
                                .query(Integer.class)
                                .single())
                .isEqualTo(AREAS);
    }

    private String state() {
        return asked("select state from import_job where id = :job", String.class);
    }

    private <T> T asked(String query, Class<T> answer) {
        return database.sql(query).param("job", job).query(answer).single();
    }
}
