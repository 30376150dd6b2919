package vn.chungtay.organisation.reorganisation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.LiveTotals;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.reporting.rollup.Totals;

/// Random histories of decisions between a round and the day to whose tree its figures are
/// converted: every total of every unit, level, area and organisation is what a clerk adds up on
/// paper. `-Dseed=N` runs one history again.
class ConvertedTotalTests {
    private static final int HISTORIES = 7;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private final Office office = new Office();
    private int signed;
    private int moved;

    ConvertedTotalTests() {
        Villages.settleIn(office.province);
    }

    @Test
    void converted_totals_are_those_added_up_on_paper() {
        var wanted = Long.getLong("seed");
        var first = wanted == null ? 1 : wanted;
        var last = wanted == null ? HISTORIES : wanted;
        for (var seed = first; seed <= last; seed++) {
            history(seed);
        }

        assertThat(signed).as("because refused decisions prove nothing").isGreaterThan(120);
        assertThat(moved).as("because figures that never move prove nothing").isGreaterThan(20);
    }

    @Test
    void a_merged_unit_has_the_sum_of_its_predecessors() {
        passing(() -> {
            var reported = reported();
            decide(new Step.Merge(Subject.UNIT, List.of("fu.t.b.1"), "fu.t.b.2"));

            assertThat(today(reported, "fu.t.b.2")).isEqualTo("23 of 3/6");
        });
    }

    @Test
    void what_ended_divided_counts_above_and_what_was_below_it_where_it_went() {
        passing(() -> {
            var reported = reported();
            decide(found("fu.1"), found("fu.2"), split("fu.1", "fu.2"));

            assertThat(today(reported, "fu.1")).isEqualTo("11 of 1/1");
            assertThat(today(reported, "fu.2")).isEqualTo(" of 0/1");
            assertThat(today(reported, "fu.t.b")).isEqualTo("23 of 3/7");
        });
    }

    @Test
    void what_gave_a_part_away_and_goes_on_keeps_its_own() {
        passing(() -> {
            var reported = reported();
            decide(found("fu.1"), split("fu.t.b.1", "fu.1"));

            assertThat(today(reported, "fu.t.b.1")).isEqualTo("16 of 2/2");
        });
    }

    private Tally reported() {
        var reported = new Tally(office.province.database, PaperTree.of(office.province.database));
        reported.save("fu.t.b.1", 5);
        reported.save("fu.t.b.2", 7);
        reported.save("fu.t.b.1.a", 11);
        return reported;
    }

    private void decide(Step... steps) {
        office.sign(TODAY, steps).orElseThrow();
    }

    private static Step found(String code) {
        return new Step.EstablishUnit(
                code, "Hội mới", Organisation.FU, Level.GRASSROOTS, "t.b.1", "fu.t.b");
    }

    private static Step split(String first, String second) {
        var places = Map.of("fu.t.b.1.a", first, "fu.t.b.1.b", second);
        return new Step.Split(Subject.UNIT, "fu.t.b.1", List.of(first, second), places);
    }

    private String today(Tally reported, String unit) {
        var question = Question.all(reported.round(), reported.unit(unit)).on(TODAY);
        return reported.tell(LiveTotals.over(office.province.database).single(question));
    }

    private void history(long seed) {
        try {
            passing(() -> live(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    /// Leaves nothing behind.
    private void passing(Runnable happening) {
        office.province.transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            happening.run();
        });
    }

    private void live(RandomGenerator random) {
        var history = new SensibleHistory(office, random);
        history.until(Tally.DAY);
        var reported = new Tally(office.province.database, history.paper.copy());
        reported.fill(random);
        history.until(TODAY);
        var today = history.paper.copy();
        history.until(LATER);
        office.province.sql(ReportsFollowTests.TREE + "immediate");

        signed += history.signed();
        moved += reported.moved(today);
        new Comparison(reported, reported.then(), null).all(random);
        new Comparison(reported, today, TODAY).all(random);
    }

    /// What PostgreSQL tells along one tree, beside what is added up on paper.
    private final class Comparison {
        private final Tally reported;
        private final PaperTree tree;
        private final @Nullable LocalDate on;
        private final Totals totals = LiveTotals.over(office.province.database);

        Comparison(Tally reported, PaperTree tree, @Nullable LocalDate on) {
            this.reported = reported;
            this.tree = tree;
            this.on = on;
        }

        void all(RandomGenerator random) {
            nothing_is_lost_and_nothing_counts_twice();
            for (var by : List.of(By.PROVINCE, By.DISTRICT, By.GRASSROOTS, By.BRANCH)) {
                level(by);
                areas(by);
            }
            some(tree.units().keySet(), random).forEach(this::unit);
            some(tree.areas().keySet(), random).forEach(this::area);
        }

        private static Stream<String> some(Collection<String> codes, RandomGenerator random) {
            var all = List.copyOf(codes);
            return random.ints(3, 0, all.size()).mapToObj(all::get);
        }

        void nothing_is_lost_and_nothing_counts_twice() {
            var all = question(Scope.EVERYWHERE);
            assertThat(tell(totals.single(all)))
                    .as("all, as in the tree of the round")
                    .isEqualTo(tell(totals.single(all.on(null))))
                    .isEqualTo(reported.sum(_ -> true));
            Arrays.stream(new Organisation[] {Organisation.FF, Organisation.FU})
                    .forEach(one ->
                            assertThat(tell(totals.single(all.of(one))))
                                    .as(one + ", as in the tree of the round")
                                    .isEqualTo(tell(totals.single(all.of(one).on(null)))));
        }

        void level(By by) {
            var told = new TreeMap<String, String>();
            totals.of(question(Scope.EVERYWHERE).by(by))
                    .forEach((id, total) -> told.put(reported.code("unit", id), tell(total)));
            var level = Level.valueOf(by.name());

            assertThat(told)
                    .as("by %s on %s", by, on)
                    .isEqualTo(
                            tree.units().entrySet().stream()
                                    .filter(one -> one.getValue().level() == level)
                                    .map(Map.Entry::getKey)
                                    .filter(one -> reported.counts(u -> isBelow(u, one)))
                                    .collect(toMap(unit -> unit, this::below)));
        }

        void areas(By by) {
            var told = new TreeMap<String, String>();
            totals.of(question(reported.area("t")).by(by))
                    .forEach((id, total) -> told.put(reported.code("area", id), tell(total)));

            assertThat(told)
                    .as("areas by %s on %s", by, on)
                    .isEqualTo(
                            tree.areas().keySet().stream()
                                    .filter(area -> PaperTree.level(area) == by.ordinal())
                                    .filter(area -> reported.counts(u -> isIn(u, area)))
                                    .collect(toMap(area -> area, this::inside)));
        }

        void unit(String code) {
            assertThat(tell(totals.single(question(reported.unit(code)))))
                    .as("%s on %s", code, on)
                    .isEqualTo(below(code));
        }

        void area(String code) {
            assertThat(tell(totals.single(question(reported.area(code)))))
                    .as("%s on %s", code, on)
                    .isEqualTo(inside(code));
        }

        private String inside(String area) {
            return reported.sum(unit -> isIn(unit, area));
        }

        private boolean isIn(String unit, String area) {
            return reported.isIn(tree, unit, area);
        }

        private String below(String code) {
            return reported.sum(unit -> isBelow(unit, code));
        }

        private boolean isBelow(String unit, String above) {
            return reported.isBelow(tree, unit, above);
        }

        private Question question(Scope scope) {
            return Question.all(reported.round(), scope).on(on);
        }

        private String tell(Total total) {
            return reported.tell(total);
        }
    }
}
