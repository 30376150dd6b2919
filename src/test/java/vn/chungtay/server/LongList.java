package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The only list that a program was sent, long enough for something to break while it is taken.
record LongList(JdbcClient database) {
    private static final int AREAS = 10_000;

    /// @param owner of the program's tables
    static LongList sent(String address, String token, DataSource owner) throws Exception {
        var areas =
                IntStream.range(0, AREAS)
                        .mapToObj("z.%1$d,Xã %1$d,COMMUNE,t.b,2020-01-01,\n"::formatted)
                        .collect(Collectors.joining());
        var body = "code,name,kind,parent_code,valid_from,valid_to\n" + areas;
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1/imports/areas"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(202);
        }
        return new LongList(JdbcClient.create(owner));
    }

    boolean isBeingTaken() {
        return "RUNNING".equals(state());
    }

    /// Returns when it is, each line once.
    void isTakenWhole() {
        await().atMost(Duration.ofMinutes(2)).until(this::state, "DONE"::equals);
        var taken = "select count(*) from area where code like 'z.%'";
        assertThat(database.sql(taken).query(Integer.class).single()).isEqualTo(AREAS);
    }

    /// The number of the process that takes it.
    long taker() {
        return database.sql(
                        """
                        select substring(picked_by from '[0-9]+$')::bigint
                          from scheduled_tasks
                         where picked
                           and task_instance = (select id::text from import_job)
                        """)
                .query(Long.class)
                .single();
    }

    private String state() {
        return database.sql("select state from import_job").query(String.class).single();
    }
}
