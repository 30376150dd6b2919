package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.FullTable;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.documents.ImportKind;

/// Jobs whose program, connection or luck ends in the middle.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"chungtay.jobs.enabled=true", "chungtay.jobs.heartbeat=250ms"})
@Import(ImportJobDeathTests.Slow.class)
class ImportJobDeathTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Upload LIST =
            new Upload("list.csv", "code\na\n".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Jobs jobs;
    @Autowired JobLists lists;
    @Autowired JobRun run;
    @Autowired Worker worker;
    @Autowired Clock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {
        @Bean
        ImportKind slow(JdbcClient database) {
            return new SlowKind(database);
        }
    }

    @BeforeEach
    void table() {
        var owner = JdbcClient.create(TestPostgres.owner(DATABASE));
        owner.sql("create table if not exists slow (word text)").update();
        owner.sql("grant all on slow to public").update();
        database.sql("delete from slow").update();
    }

    @Test
    void nothing_of_a_job_is_seen_before_it_is_done() throws Exception {
        var asked = api().post("slow?word=seen", "code\na\nb\n");
        begun();

        var half = api().get(asked.location()).json();

        assertThat(half.get("state").asString()).isEqualTo("RUNNING");
        assertThat(half.get("rowsRead").asLong()).isEqualTo(2);
        assertThat(written("seen")).isZero();

        SlowKind.MAY_GO_ON.release();

        assertThat(api().result(asked)).isEqualTo("DONE 2/2 [] [xong seen]");
        assertThat(written("seen")).isEqualTo(2);
    }

    @Test
    void a_job_whose_connection_is_killed_leaves_nothing_and_is_run_again() throws Exception {
        var asked = api().post("slow?word=cut", "code\na\n");
        begun();
        database.sql(
                        """
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where state = 'idle in transaction'
                           and datname = current_database()
                        """)
                .query(Boolean.class)
                .single();
        SlowKind.MAY_GO_ON.release();

        begun();
        assertThat(written("cut")).isZero();
        SlowKind.MAY_GO_ON.release();

        assertThat(api().result(asked)).startsWith("DONE 1/2 []");
        assertThat(written("cut")).isEqualTo(2);
    }

    @Test
    void a_job_found_running_from_a_dead_program_is_run_again() throws Exception {
        var job = jobs.add(LIST, order("dead"));
        jobs.begin(job);
        database.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time,
                                                     picked, picked_by, last_heartbeat, version)
                        select 'import-job', :job, created_at, true, 'pid-0',
                               created_at - interval '1 hour', 1
                          from import_job
                         where id::text = :job
                        """)
                .param("job", job.toString())
                .update();

        begun();
        SlowKind.MAY_GO_ON.release();

        assertThat(api().state(job)).isEqualTo("DONE");
        assertThat(written("dead")).isEqualTo(2);
    }

    @Test
    void what_a_clock_that_ran_ahead_has_planned_does_not_wait_until_then() throws Exception {
        jobs.begin(planned("waits", false));
        jobs.begin(planned("taken", true));
        database.sql("update scheduled_tasks set execution_time = '2099-01-01' where not picked")
                .update();
        SlowKind.MAY_GO_ON.release(2);

        begun();
        begun();

        await().untilAsserted(() -> assertThat(written("waits") + written("taken")).isEqualTo(4));
        await().untilAsserted(() ->
                assertThat(
                                database.sql("select max(execution_time) from scheduled_tasks")
                                        .query(OffsetDateTime.class)
                                        .single())
                        .isBefore(OffsetDateTime.now(clock).plusDays(2)));
    }

    /// By a clock that ran ahead.
    private JobId planned(String word, boolean picked) {
        var job = jobs.add(LIST, order(word));
        database.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time,
                                                     picked, picked_by, last_heartbeat, version)
                        values ('import-job', :job, '2099-01-01', :picked, 'pid-0', '2099-01-01', 1)
                        """)
                .param("job", job.toString())
                .param("picked", picked)
                .update();
        return job;
    }

    @Test
    void a_program_wrongly_taken_for_dead_does_not_do_the_job_twice() throws Exception {
        var asked = api().post("slow?word=twice", "code\na\n");
        begun();
        var job = new JobId(asked.json().get("id").asLong());
        var other = Thread.ofPlatform().start(() -> run.run(job));
        SlowKind.MAY_GO_ON.release();

        other.join();

        assertThat(api().result(asked)).startsWith("DONE 1/2");
        assertThat(written("twice")).isEqualTo(2);
    }

    @Test
    void a_fault_is_told_by_a_reference_and_writes_nothing() throws Exception {
        var asked = api().post("slow?word=fault", "code\na\n");
        SlowKind.MAY_GO_ON.release();
        begun();

        assertThat(api().result(asked))
                .matches("FAILED 1/0 \\[0 - -: .* với mã [0-9A-F]{4}-[0-9A-F]{4};.*\\] \\[\\]");
        assertThat(written("fault")).isZero();
    }

    @Test
    void a_list_that_ends_the_program_each_time_is_given_up() throws Exception {
        var job = jobs.add(LIST, order("deadly"));
        for (var i = 0; i < 5; i++) {
            jobs.begin(job);
        }

        run.run(job);

        assertThat(lists.find(job, Testers.EVERYBODY).orElseThrow().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("Đã thử 5 lần"));
    }

    @Test
    void a_list_that_meets_a_full_disk_waits_until_there_is_room() throws Exception {
        FullTable.fill(DATABASE, "slow", "new.word = 'full'");
        var job = jobs.add(LIST, order("full"));
        for (var i = 0; i < 9; i++) {
            assertThatThrownBy(() -> run.run(job)).hasStackTraceContaining("could not extend");
        }
        FullTable.makeRoom(DATABASE);
        SlowKind.MAY_GO_ON.release();

        run.run(job);

        begun();
        assertThat(api().state(job)).isEqualTo("DONE");
        assertThat(written("full")).isEqualTo(2);
    }

    @Test
    void a_kind_that_asks_for_more_than_a_file_gets_no_job_without_it() throws Exception {
        assertThat(api().post("slow", "a").problem())
                .isEqualTo("400 Địa chỉ thiếu giá trị “word”. Đề nghị bổ sung rồi gửi lại.");
    }

    @Test
    void what_was_queued_while_nobody_worked_is_done_after_the_next_start() throws Exception {
        worker.stop();
        var asked = api().post("slow?word=later", "code\na\n");
        SlowKind.MAY_GO_ON.release();
        assertThat(api().get(asked.location()).json().get("state").asString()).isEqualTo("QUEUED");

        worker.start();

        assertThat(api().result(asked)).startsWith("DONE 1/2");
        begun();
    }

    private static Order order(String word) {
        return new Order("slow", Map.of("word", word), false, Sender.of(Testers.EVERYBODY));
    }

    private static void begun() throws InterruptedException {
        assertThat(SlowKind.BEGUN.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    private long written(String word) {
        return database.sql("select count(*) from slow where word = :word")
                .param("word", word)
                .query(Long.class)
                .single();
    }

    private JobApi api() {
        return new JobApi(port);
    }
}
