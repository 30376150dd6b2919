package vn.chungtay.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.Holdings.Held;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.CellResult;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// A saved figure is in every total at once, and no sum is ever wrong.
@SpringBootTest(properties = "chungtay.programme=programmes/de-an-02-2021")
class LiveTotalTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Hand CLERK = new Hand(null, "Hoàng Thị Lan", Source.PAGE);

    static {
        var province = SmallProvince.foundedIn(DATABASE);
        Villages.settleIn(province);
        province.write(p -> {
            p.unit("VA", "t", "PROVINCE", null);
            p.unit("VA", "t.b", "DISTRICT", "t");
            p.unit("VA", "t.b.1", "BRANCH", "t.b");
        });
    }

    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired KeptSums kept;
    @Autowired Holdings openReports;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient database;
    private Round round;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    LiveTotalTests(@Autowired Rounds rounds) {
        this.round = b1(rounds, "2020");
    }

    private static Round b1(Rounds rounds, String period) {
        return rounds.find(
                        "de-an-02-2021", "B1", Period.fromCode(period).orElseThrow(), Stage.FINAL)
                .orElseThrow();
    }

    @Test
    void the_first_save_is_in_every_total_above_it() {
        round = b1(rounds, "2021");
        save("fu.t.b.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(48));
        save("fu.t.b.1.b", "b1.members", Quantity.NOT_REPORTED, Quantity.NOT_APPLICABLE);

        assertThat(total(unit("fu.t"))).isEqualTo(Quantity.of(48));
        assertThat(total(unit("fu.t.b.1"))).isEqualTo(Quantity.of(48));
        assertThat(total(unit("fu.t.b.1.a"))).isEqualTo(Quantity.of(48));
        assertThat(total(unit("fu.t.b.1.b"))).isEqualTo(Quantity.NOT_APPLICABLE);
        assertThat(total(unit("fu.t.n"))).isEqualTo(Quantity.NOT_REPORTED);
        assertThat(total(area("t.b.1"))).isEqualTo(Quantity.of(48));
        assertThat(total(area("t.b.1.a"))).isEqualTo(Quantity.of(48));
        assertThat(total(area("t.n"))).isEqualTo(Quantity.NOT_REPORTED);
    }

    @Test
    void a_total_says_how_many_units_were_asked_and_how_many_answered() {
        round = b1(rounds, "2022");
        save("fu.t.n.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(7));

        var total = totals.single(Question.all(round, unit("fu.t")));

        assertThat(total.unitsReported(cell("b1.members"))).isEqualTo(1);
        assertThat(total.unitsExpected(cell("b1.members"))).isEqualTo(6);
        assertThat(total.unitsExpected(cell("b1.standing_committee"))).isEqualTo(6);
    }

    @Test
    void a_total_is_divided_by_level_and_by_organisation() {
        round = b1(rounds, "2023");
        save("fu.t.b.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(5));
        save("fu.t.n.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(7));
        save("fu.t.n.1.b", "b1.members", Quantity.NOT_REPORTED, Quantity.of(1));

        assertThat(divided(unit("fu.t"), By.DISTRICT)).containsExactlyInAnyOrder("5", "8");
        assertThat(divided(unit("fu.t"), By.GRASSROOTS)).containsExactlyInAnyOrder("5", "", "8");
        assertThat(divided(area("t"), By.GRASSROOTS)).containsExactlyInAnyOrder("5", "", "8");
        assertThat(divided(area("t"), By.BRANCH))
                .containsExactlyInAnyOrder("5", "", "", "", "7", "1");
        assertThat(divided(Scope.EVERYWHERE, By.ORGANISATION))
                .containsExactlyInAnyOrder("", "", "13");
    }

    @Test
    void a_branch_directly_under_a_district_counts_above_it() {
        round = b1(rounds, "2026");
        save("va.t.b.1", "b1.members", Quantity.NOT_REPORTED, Quantity.of(9));

        assertThat(total(unit("va.t.b.1"))).isEqualTo(Quantity.of(9));
        assertThat(total(unit("va.t"))).isEqualTo(Quantity.of(9));
        assertThat(total(area("t"))).isEqualTo(Quantity.of(9));
    }

    @Test
    void whoever_reorganises_a_unit_is_told_which_of_its_reports_that_touches() {
        round = b1(rounds, "2026");
        save("va.t.b.1", "b1.eligible", Quantity.NOT_REPORTED, Quantity.of(12));
        var unit = Set.of(id("va.t.b.1"));

        assertThat(openReports.of(unit, round.treeOn().minusDays(1)))
                .containsExactly(
                        new Held("reported.held.open", 1), new Held("reported.held.moving", 1));
        assertThat(openReports.of(unit, round.treeOn()))
                .containsExactly(new Held("reported.held.open", 1));
        assertThat(openReports.of(unit, round.closesOn())).isEmpty();
        assertThat(openReports.of(Set.of(id("va.t.b")), round.treeOn())).isEmpty();
    }

    @Test
    void whoever_was_slower_overwrites_nothing() {
        round = b1(rounds, "2024");
        save("fu.t.b.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(48));

        var second = save("fu.t.b.1.a", "b1.members", Quantity.NOT_REPORTED, Quantity.of(84));

        assertThat(second)
                .isEqualTo(
                        new CellResult.Conflict(
                                cell("b1.members"), Quantity.of(84), Quantity.of(48)));
        assertThat(total(unit("fu.t"))).isEqualTo(Quantity.of(48));
    }

    @Test
    void whatever_many_clerks_save_at_once_the_sums_are_those_of_the_cells() throws Exception {
        round = b1(rounds, "2025");
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var clerk = 1; clerk <= 8; clerk++) {
                var seed = clerk;
                tasks.add(() -> {
                    saveAtRandom(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
                    return null;
                });
            }
            var saved = new ArrayList<Future<Void>>();
            tasks.forEach(task -> saved.add(clerks.submit(task)));
            while (!saved.stream().allMatch(Future::isDone)) {
                sumsRemembered();
            }
            for (var task : saved) {
                task.get();
            }
        }

        assertThat(sumsKept()).isNotEmpty().isEqualTo(sumsOfCells());
        assertThat(sumsRemembered()).isEqualTo(sumsOfCells());
    }

    @Test
    void what_a_slow_transaction_wrote_is_read_once_it_stands() {
        round = b1(rounds, "2027");
        var members = cell("b1.members");
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    save("fu.t.n.1.a", members.element(), Quantity.NOT_REPORTED, Quantity.of(7));
                    elsewhere(() -> save("fu.t.b.1.a", members.element(), null, Quantity.of(5)));
                    assertThat(elsewhere(this::sumsRemembered))
                            .singleElement(STRING)
                            .contains(" 5 ");
                    elsewhere(() -> save("fu.t.b.1.a", members.element(), null, Quantity.of(6)));
                    assertThat(elsewhere(this::sumsRemembered))
                            .singleElement(STRING)
                            .contains(" 6 ");
                });

        assertThat(sumsRemembered()).hasSize(2).isEqualTo(sumsOfCells());
    }

    @Test
    void what_was_undone_is_not_remembered() {
        round = b1(rounds, "2028");
        save("fu.t.b.1.a", "b1.members", null, Quantity.of(5));
        sumsRemembered();

        new TransactionTemplate(transactions)
                .executeWithoutResult(undone -> {
                    save("fu.t.b.1.a", "b1.members", null, Quantity.of(9));
                    assertThat(total(unit("fu.t"))).isEqualTo(Quantity.of(9));
                    assertThatIllegalStateException().isThrownBy(this::sumsRemembered);
                    undone.setRollbackOnly();
                });

        assertThat(total(unit("fu.t"))).isEqualTo(Quantity.of(5));
        assertThat(sumsRemembered()).isEqualTo(sumsOfCells());
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    /// As [#sumsKept], of what is brought up to date in memory.
    private List<String> sumsRemembered() {
        var holders =
                database.sql("select holder from report_sum where round = ? order by holder")
                        .param(round.id().value())
                        .query(Long.class)
                        .list();
        var told = new ArrayList<String>();
        kept.each(
                round,
                holders.toArray(Long[]::new),
                (holder, sums) -> {
                    var all = sums.freeze();
                    for (var i = 0; i < all.totals().size(); i++) {
                        if (all.answered().get(i) > 0) {
                            told.add(
                                    "%d %d %d %d %d"
                                            .formatted(
                                                    holder,
                                                    i + 1,
                                                    all.totals().get(i),
                                                    all.answered().get(i),
                                                    all.inapplicable().get(i)));
                        }
                    }
                });
        return told;
    }

    private void saveAtRandom(RandomGenerator random) {
        var cells = round.form().cells();
        for (var i = 0; i < 60; i++) {
            var village = Villages.AREAS.get(random.nextInt(Villages.AREAS.size()));
            var wanted =
                    switch (random.nextInt(4)) {
                        case 0 -> Quantity.NOT_REPORTED;
                        case 1 -> Quantity.NOT_APPLICABLE;
                        default -> Quantity.of(random.nextInt(1000));
                    };
            var cell = cells.get(random.nextInt(cells.size()));
            reports.save(
                    round, id("fu." + village), List.of(new CellChange(cell, null, wanted)), CLERK);
        }
    }

    private List<String> sumsKept() {
        return database.sql(
                        """
                          select concat_ws(' ', s.holder, f.place, f.total, f.answered,
                                           coalesce(s.inapplicable[f.place], 0))
                            from report_sum s
                           cross join unnest(s.totals, s.answered)
                                 with ordinality as f (total, answered, place)
                           where s.round = :round
                             and f.answered > 0
                        order by s.holder, f.place
                        """)
                .param("round", round.id().value())
                .query(String.class)
                .list();
    }

    private List<String> sumsOfCells() {
        return database.sql(
                        """
                          select concat_ws(' ', r.holder, f.place, sum(greatest(f.figure, 0)),
                                           count(*), count(*) filter (where f.figure = -1))
                            from report r
                           cross join unnest(r.figures) with ordinality as f (figure, place)
                           where r.round = :round
                             and f.figure is not null
                        group by r.holder, f.place
                        order by r.holder, f.place
                        """)
                .param("round", round.id().value())
                .query(String.class)
                .list();
    }

    private CellResult save(String unit, String element, @Nullable Quantity seen, Quantity wanted) {
        return reports.save(
                        round,
                        id(unit),
                        List.of(new CellChange(cell(element), seen, wanted)),
                        CLERK)
                .getFirst();
    }

    private Quantity total(Scope place) {
        return totals.single(Question.all(round, place)).value(cell("b1.members"));
    }

    private List<String> divided(Scope place, By by) {
        return totals.of(Question.all(round, place).by(by)).values().stream()
                .filter(t -> by != By.BRANCH || t.unitsExpected(cell("b1.members")) > 0)
                .map(t -> t.value(cell("b1.members")).code())
                .toList();
    }

    private Cell cell(String element) {
        return round.form().cell(element).orElseThrow();
    }

    private Scope unit(String code) {
        return new Scope.OfUnit(id(code).value());
    }

    private Scope area(String code) {
        return new Scope.OfArea(
                database.sql("select id from area where code = ?")
                        .param(code)
                        .query(Long.class)
                        .single());
    }

    private UnitId id(String code) {
        return new UnitId(
                database.sql("select id from unit where code = ?")
                        .param(code)
                        .query(Long.class)
                        .single());
    }
}
