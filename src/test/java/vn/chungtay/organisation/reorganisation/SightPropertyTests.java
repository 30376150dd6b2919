package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Sight;
import vn.chungtay.shared.Outcome.Accepted;

/// Random histories, random grants, random days: what PostgreSQL says is in sight is what a walk
/// from parent to parent says. `-Dseed=N` runs one history again.
class SightPropertyTests {
    private static final int HISTORIES = 25;
    private static final int DECISIONS = 25;
    private static final int GRANTS = 25;

    private final Office office = new Office();
    private int byTakeover;

    @Test
    void what_is_in_sight_follows_every_history() {
        var wanted = Long.getLong("seed");
        if (wanted != null) {
            history(wanted);
            return;
        }
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            history(seed);
        }

        assertThat(byTakeover)
                .as("because without takeovers there is nothing to follow")
                .isGreaterThan(50);
    }

    private void history(long seed) {
        try {
            office.province.transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
                live(random);
                for (var i = 0; i < GRANTS; i++) {
                    compare(random);
                }
            });
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /// A quarter of the decisions are undone at once, some later.
    private void live(RandomGenerator random) {
        var history = new RandomHistory(office, random);
        var signed = new ArrayList<ReorganisationId>();
        for (var i = 0; i < DECISIONS; i++) {
            if (office.sign(history.next()) instanceof Accepted<ReorganisationId>(var id)) {
                signed.add(id);
            }
            if (!signed.isEmpty() && random.nextInt(4) == 0) {
                office.undo(signed.remove(random.nextInt(signed.size())));
            }
        }
    }

    private void compare(RandomGenerator random) {
        var today = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3000));
        var day = today.minusDays(random.nextInt(-400, 2000));
        var scopes = scopes(random);
        var sight = office.province.sight(scopes, today);
        var oracle = new SightOracle(office);

        for (var subject : List.of(Subject.UNIT, Subject.AREA)) {
            assertThat(seen(subject, sight, day))
                    .as("%s of %s on %s, asked on %s", subject, scopes, day, today)
                    .isEqualTo(oracle.seen(subject, scopes, today, day));
        }
        if (sight.units().size() + sight.areas().size() > scopes.size()) {
            byTakeover++;
        }
    }

    private List<Scope> scopes(RandomGenerator random) {
        var scopes = new HashSet<Scope>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var subject = random.nextInt(3) == 0 ? Subject.AREA : Subject.UNIT;
            var ids = office.texts(subject.in("select id from {thing} order by id"));
            var id = Long.parseLong(ids.get(random.nextInt(ids.size())));
            scopes.add(subject == Subject.AREA ? new Scope.OfArea(id) : new Scope.OfUnit(id));
        }
        return List.copyOf(scopes);
    }

    private Set<Long> seen(Subject subject, Sight sight, LocalDate day) {
        var condition =
                subject == Subject.UNIT
                        ? sight.coversUnit("thing.id", ":day")
                        : sight.coversArea("thing.id", ":day");
        return new HashSet<>(
                office.province
                        .database
                        .sql(subject.in("select thing.id from {thing} thing where ") + condition)
                        .param("day", day)
                        .params(sight.parameters())
                        .query(Long.class)
                        .list());
    }
}
