package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Outcome.Accepted;

/// Random histories: whatever is decided and undone, every day of the past stays sound. `-Dseed=N`
/// runs one history again.
class HistoryPropertyTests {
    private static final int HISTORIES = 40;
    private static final int DECISIONS = 25;

    private final Office office = new Office();
    private int accepted;
    private int undone;

    @Test
    void every_day_of_every_history_is_sound() {
        var wanted = Long.getLong("seed");
        if (wanted != null) {
            history(wanted);
            return;
        }
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            history(seed);
        }

        assertThat(accepted).as("because refusing everything is no history").isGreaterThan(200);
        assertThat(undone).isGreaterThan(50);
    }

    /// Each history is taken back at its end, so that the next starts from the same province.
    private void history(long seed) {
        try {
            office.province.transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                live(seed);
            });
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    private void live(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var history = new RandomHistory(office, random);
        var signed = new ArrayList<ReorganisationId>();
        for (var i = 0; i < DECISIONS; i++) {
            var before = office.everything();
            var decision = history.next();
            if (office.sign(decision) instanceof Accepted<ReorganisationId>(var id)) {
                accepted++;
                if (random.nextInt(4) == 0) {
                    assertThat(office.undo(id)).isInstanceOf(Accepted.class);
                    assertThat(office.everything()).as("undone").isEqualTo(before);
                    undone++;
                } else {
                    signed.add(id);
                }
            } else {
                assertThat(office.everything()).as("refused " + decision).isEqualTo(before);
            }
        }
        Soundness.check(office);
        while (!signed.isEmpty()) {
            if (office.undo(signed.remove(random.nextInt(signed.size()))) instanceof Accepted) {
                undone++;
            }
        }
        Soundness.check(office);
    }
}
