package vn.chungtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TwoWritersTests {
    private final SmallProvince province = SmallProvince.founded();

    /// Each is right on what it sees; the second must see what the first has done.
    @Test
    void a_parent_cannot_end_while_another_writer_gives_it_a_child() throws Exception {
        var ended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        province.write(p -> p.area("t.n.2", "COMMUNE", "t.n", "[2015-01-01,)"));

        var ending =
                CompletableFuture.runAsync(() ->
                        province.write(p -> {
                            end("area_state", "area = (select id from area where code = 't.n.2')");
                            end("area", "code = 't.n.2'");
                            ended.countDown();
                            await(mayCommit);
                        }));
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        var founding =
                CompletableFuture.runAsync(() ->
                        province.write(
                                p -> p.area("t.n.2.a", "VILLAGE", "t.n.2", "[2021-01-01,)")));
        Thread.sleep(300);
        assertThat(founding).as("because it waits for the first writer").isNotDone();
        mayCommit.countDown();

        ending.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> founding.get(20, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("area_within_its_parents_life");
    }

    private void end(String table, String condition) {
        province.sql(
                "update %s set during = '[2015-01-01,2020-01-01)' where %s"
                        .formatted(table, condition));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
