package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Writers do not wait for the chain, nor for each other; everything is chained once all the same.
class ConcurrentWritersTests {
    private static final int WRITERS = 12;
    private static final int LETTERS = 40;

    private final Book book = Book.empty();

    @Test
    void an_entry_that_is_committed_late_comes_after_younger_ones() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var late =
                CompletableFuture.runAsync(() ->
                        book.write(
                                "late",
                                status -> {
                                    written.countDown();
                                    await(mayCommit);
                                }));
        await(written);
        book.write("early");
        book.sealer.seal();
        assertThat(chained()).containsExactly("letter early");

        mayCommit.countDown();
        late.get(20, TimeUnit.SECONDS);
        book.sealer.seal();

        assertThat(chained()).containsExactly("letter early", "letter late");
        assertThat(book.damage()).isEmpty();
    }

    /// Two programs seal while a dozen people write; some change their minds. `-Dseed=N` lets them
    /// do the same again, as far as threads ever do.
    @Test
    void whoever_writes_and_however_many_seal_every_entry_is_chained_once() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Concurrent writers: -Dseed=" + seed);
        var left = new CountDownLatch(WRITERS);
        var kept = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(WRITERS + 2)) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                var writer = seed + i;
                all.add(
                        people.submit(() -> {
                            kept.addAndGet(writeLetters(writer));
                            left.countDown();
                        }));
            }
            for (var i = 0; i < 2; i++) {
                all.add(
                        people.submit(() -> {
                            while (left.getCount() > 0) {
                                book.sealer.seal();
                            }
                        }));
            }
            for (var one : all) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
        book.sealer.seal();

        assertThat(book.damage()).as("-Dseed=" + seed).isEmpty();
        assertThat(book.state().waiting()).isZero();
        assertThat(chained()).hasSize(kept.get()).doesNotHaveDuplicates();
    }

    /// @return how many were kept
    private int writeLetters(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var kept = 0;
        for (var i = 0; i < LETTERS; i++) {
            var keeps = random.nextInt(5) > 0;
            var pause = random.nextInt(4);
            book.write(
                    seed + "-" + i,
                    status -> {
                        sleep(pause);
                        if (!keeps) {
                            status.setRollbackOnly();
                        }
                    });
            kept += keeps ? 1 : 0;
        }
        return kept;
    }

    private List<String> chained() {
        return book.database
                .sql(
                        """
                          select e.thing
                            from audit_seal s
                            join audit_entry e on e.id = s.entry
                        order by s.position
                        """)
                .query(String.class)
                .list();
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
