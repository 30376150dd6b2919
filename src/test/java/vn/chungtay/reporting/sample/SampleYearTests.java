package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.office.sample.SampleOfficials;
import vn.chungtay.people.sample.SampleMembers;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.review.Contradictions;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// The sample year as `demo` shows it: loaded when the application started.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chungtay.sample=sample/tuyen-quang",
            "chungtay.programme=programmes/de-an-02-2021"
        })
@Import(ThreeYears.class)
class SampleYearTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String PROGRAMME = "de-an-02-2021";
    private static final LocalDate TODAY = ThreeYears.TODAY;

    @LocalServerPort int port;
    @Autowired PublishedFigures published;
    @Autowired Rounds rounds;
    @Autowired Totals totals;
    @Autowired SampleReports reports;
    @Autowired Fillings fillings;
    @Autowired LoadFigures loading;
    @Autowired JdbcClient database;
    @Autowired Contradictions contradictions;
    @Autowired Texts texts;
    @Autowired MovingClock clock;
    @Autowired SampleMembers members;
    private final Map<Question, Total> asked = new HashMap<>();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeAll
    static void a_start_that_was_killed_is_gone_on_with(
            @Autowired LoadFigures loading, @Autowired JdbcClient database) {
        var rounds = database.sql("select count(distinct round) from report").query(Long.class);
        var before = rounds.single();

        loading.run(new DefaultApplicationArguments());

        assertThat(rounds.single()).isEqualTo(before + 2);
    }

    @Test
    void table_1_of_2020_is_what_the_annex_printed() {
        var printed = printed().stream().filter(f -> f.place().form().equals("B1")).toList();

        assertThat(printed)
                .hasSize(37)
                .allSatisfy(f -> assertThat(rolledUp(f)).isEqualTo(PrintedFigure.said(f)));
    }

    /// The other tables too, but for what `docs/sample-year.md` gives a reason for.
    @Test
    void what_the_roll_up_cannot_reproduce_is_written_down() throws IOException {
        var differences =
                printed().stream()
                        .filter(f -> !rolledUp(f).equals(PrintedFigure.said(f)))
                        .map(f -> PrintedFigure.row(f, rolledUp(f)))
                        .toList();

        assertThat(PrintedFigure.rowsOf("Printed and not reproduced"))
                .containsExactlyInAnyOrderElementsOf(differences);
    }

    @Test
    void where_two_tables_contradict_each_other_is_written_down() throws IOException {
        var pairs =
                List.of(
                        List.of("b2.grassroots.total", "b1.grassroots_units"),
                        List.of("b2.branch.total", "b1.branches"),
                        List.of("b5.branches", "b1.branches"));

        var contradictions =
                Stream.of(Organisation.values())
                        .flatMap(o -> SaidTwice.of(o, pairs, e -> value(e, "2020", o)))
                        .toList();

        assertThat(PrintedFigure.rowsOf("Reproduced and in contradiction"))
                .containsExactlyInAnyOrderElementsOf(contradictions);
    }

    @Test
    void a_blank_of_the_annex_is_no_number() {
        var places = printed().stream().map(Figure::place).collect(toSet());
        var lines =
                places.stream()
                        .filter(place -> place.line().isOrganisation())
                        .map(place -> place.of(""))
                        .collect(toSet());

        assertThat(lines)
                .hasSize(36)
                .allSatisfy(line -> {
                    var round = round(line.form(), line.period()).orElseThrow();
                    var total = total(round, line.line());
                    assertThat(round.form().cells())
                            .filteredOn(cell -> !places.contains(line.of(cell.element())))
                            .filteredOn(cell -> !cell.element().equals("b1.eligible"))
                            .noneMatch(cell -> total.value(cell) instanceof Quantity.Known);
                });
    }

    @Test
    void rounds_long_past_are_signed_to_the_end() {
        assertThat(inOrder().filter(round -> round.on(TODAY) == Round.State.CLOSED))
                .hasSize(11)
                .allSatisfy(round -> {
                    assertThat(steps().ways(round)).isEqualTo(StepsTaken.TO_THE_END);
                    assertThat(steps().latePermille(round)).isBetween(70L, 120L);
                });
    }

    @Test
    void the_open_round_is_half_way() {
        var open = inOrder().filter(round -> round.on(TODAY) != Round.State.CLOSED).toList();

        assertThat(open).extracting(Round::path).containsExactly("R6/2026-H1/estimate");
        assertThat(steps().standings(open.getFirst(), Level.BRANCH))
                .containsOnlyKeys("APPROVED", "SUBMITTED", "RETURNED", "DRAFT");
        assertThat(steps().standings(open.getFirst(), Level.GRASSROOTS)).containsOnlyKeys("DRAFT");
    }

    @Test
    void steps_come_in_their_time_and_freeze_what_was_reported() {
        var round = round("R6", "2023-H2").orElseThrow();

        assertThat(steps().outOfTime(clock.instant())).isZero();
        assertThat(steps().badSnapshots(round)).isZero();
        assertThat(steps().signed(round))
                .hasSize(4)
                .allSatisfy(unit -> {
                    var total = totals.single(Question.all(round, new Scope.OfUnit(unit)));
                    assertThat(steps().frozen(round, unit)).isEqualTo(total.freeze().text());
                });
    }

    @Test
    void whoever_sends_what_is_incomplete_or_wrong_says_why() {
        var round = round("R6", "2023-H2").orElseThrow();
        var doubts = contradictions.in(round);
        var sums = totals.of(Question.all(round, Scope.EVERYWHERE).by(By.GRASSROOTS));

        assertThat(steps().leftEmpty(round)).isZero();
        assertThat(steps().silentAboutThoseBelow(round)).isZero();
        assertThat(steps().silent(round))
                .hasSizeGreaterThan(100)
                .allSatisfy(unit -> {
                    var total = Objects.requireNonNull(sums.get(unit.id().value()));
                    assertThat(doubts.unexplained(unit, total)).isEmpty();
                });
    }

    @Test
    void nobody_is_named_and_nothing_is_said_but_the_excuses_of_the_sample() {
        var excuses = Stream.of(Excuse.values()).map(e -> texts.text("sample.excuse." + e));

        var said = Stream.concat(Stream.of(""), excuses).map(why -> "Dữ liệu mẫu: " + why);
        assertThat(steps().said()).isSubsetOf(said.toList());
    }

    @ParameterizedTest
    @CsvSource({"B1, 2020", "B3, 2020", "R6, 2023-H2", "R6, 2025-H2", "B1, 2025"})
    @Transactional
    void the_same_figures_come_again(String form, String period) {
        var again = reports.take(round(form, period).orElseThrow(), fillings.of(PROGRAMME));
        assertThat(again).isZero();
    }

    @Test
    void a_second_start_loads_nothing() {
        var before = number("select max(id) from report_change");

        loading.run(new DefaultApplicationArguments());
        assertThat(number("select max(id) from report_change")).isEqualTo(before);
    }

    @Test
    void only_units_of_the_day_report_and_only_what_they_are_asked() {
        var kinds = Kind.in(database);
        var byId = rounds.of(PROGRAMME).stream().collect(toMap(r -> r.id().value(), r -> r));

        assertThat(kinds)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(kind -> {
                    var round = Objects.requireNonNull(byId.get(kind.round()));
                    var cell = round.form().cells().get(kind.place() - 1);
                    assertThat(cell.isAskedOf(kind.organisation(), kind.level(), round.period()))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "b1.members, b1.eligible",
        "b1.members_admitted, b1.members",
        "b1.standing_committee, b1.executive_committee",
        "b2.district.excellent b2.district.good b2.district.average, b2.district.total",
        "b2.grassroots.good b2.grassroots.fair b2.grassroots.weak, b2.grassroots.total",
        "b2.branch.excellent b2.branch.good b2.branch.average, b2.branch.total",
        "b3.district.party_members, b3.district.total",
        "b3.grassroots.postgraduate b3.grassroots.university, b3.grassroots.total",
        "b3.district.theory_advanced b3.district.theory_intermediate, b3.district.total"
    })
    void in_2020_no_unit_has_parts_above_their_whole(String parts, String whole) {
        assertThat(reportsAbove("2020", List.of(parts.split(" ")), whole)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-H1", "2023-H2", "2025-H2"})
    void in_a_half_year_a_few_units_are_missing_and_a_few_are_wrong(String period) {
        var round = round("R6", period).orElseThrow();
        var cell = round.form().cell("t2.base").orElseThrow();
        var total = totals.single(Question.all(round, Scope.EVERYWHERE));

        var permille = total.unitsReported(cell) * 1_000 / total.unitsExpected(cell);

        assertThat(permille).isBetween(970L, 990L);
        assertThat(reportsAbove(period, List.of("t2.studied"), "t2.base")).isBetween(10L, 100L);
    }

    @ParameterizedTest
    @CsvSource({
        "FU, 2021, b1.members, b1.eligible, 78, 82",
        "FU, 2025, b1.members, b1.eligible, 80, 86",
        "YU, 2025, b1.members, b1.eligible, 70, 75",
        "FF, 2021-H1, t6d.heads_party_members, t6d.heads, 70, 73",
        "FF, 2025-H2, t6d.heads_party_members, t6d.heads, 75, 80",
        "YU, 2025-H2, t6d.heads_party_members, t6d.heads, 44, 49"
    })
    void some_targets_are_met_in_2025_and_some_are_not(ArgumentsAccessor course) {
        var organisation = Organisation.valueOf(text(course, 0));

        var rate =
                new Rate(
                        known(text(course, 2), text(course, 1), organisation),
                        known(text(course, 3), text(course, 1), organisation));

        assertThat(rate.isAbove(new BigDecimal(text(course, 4)))).isTrue();
        assertThat(rate.isAtLeast(new BigDecimal(text(course, 5)))).isFalse();
    }

    private static String text(ArgumentsAccessor course, int place) {
        return Objects.requireNonNull(course.getString(place));
    }

    @Test
    void who_heads_a_branch_is_the_same_in_the_year_s_report_and_in_the_next() {
        var lost =
                number(
                        """
                        select count(*)
                          from report b
                          join report n on n.unit = b.unit
                         where b.round = %d
                           and n.round = %d
                           and b.figures[%d] > n.figures[%d]
                        """
                                .formatted(
                                        round("B5", "2020").orElseThrow().id().value(),
                                        round("R6", "2021-H1").orElseThrow().id().value(),
                                        place("b5.heads_party_members", "2020"),
                                        place("t6d.heads_party_members", "2021-H1")));
        assertThat(lost).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"2025-H2, 2025-H2", "2021, 2021-H1"})
    void pages_and_files_say_of_targets_what_sql_says(String period, String half) throws Exception {
        new SampleTargets(port, period, round("R6", half).orElseThrow(), database).agree();
    }

    @Test
    void registers_come_to_what_was_printed(@Autowired SampleOfficials heads) throws Exception {
        members.agree();
        heads.agree(printed());
    }

    private StepsTaken steps() {
        return new StepsTaken(database);
    }

    private Stream<Round> inOrder() {
        return fillings.rounds(PROGRAMME, fillings.of(PROGRAMME)).stream();
    }

    private long reportsAbove(String period, List<String> parts, String whole) {
        var places = parts.stream().map(part -> place(part, period)).toList();
        return steps().reportsAbove(asking(whole, period), places, place(whole, period));
    }

    private int place(String element, String period) {
        return asking(element, period).form().cell(element).orElseThrow().place() + 1;
    }

    private Round asking(String element, String period) {
        var form = element.startsWith("t") ? "R6" : element.substring(0, 2);
        return round(form.toUpperCase(Locale.ROOT), period).orElseThrow();
    }

    private long known(String element, String period, Organisation organisation) {
        return ((Quantity.Known) value(element, period, organisation)).amount();
    }

    private List<Figure> printed() {
        return published.of(PROGRAMME).stream()
                .filter(f -> round(f).filter(r -> r.treeOn().getYear() >= 2020).isPresent())
                .toList();
    }

    private String rolledUp(Figure figure) {
        return PrintedFigure.rolledUp(figure, round(figure).orElseThrow(), this::total);
    }

    private Optional<Round> round(Figure figure) {
        return round(figure.place().form(), figure.place().period());
    }

    private Optional<Round> round(String form, String period) {
        return rounds.find(PROGRAMME, form, Period.fromCode(period).orElseThrow(), Stage.FINAL);
    }

    private Quantity value(String element, String period, Organisation organisation) {
        var round = asking(element, period);
        return total(round, Line.of(organisation)).value(round.form().cell(element).orElseThrow());
    }

    /// Of the province's unit of an organisation, or of all of them.
    private Total total(Round round, Line line) {
        var organisation = line.organisation();
        var place =
                organisation == null
                        ? Scope.EVERYWHERE
                        : unit(organisation.name().toLowerCase(Locale.ROOT) + ".tq");
        return asked.computeIfAbsent(Question.all(round, place), totals::single);
    }

    private Scope unit(String code) {
        return new Scope.OfUnit(number("select id from unit where code = '" + code + "'"));
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
