package vn.chungtay.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.people.MemberLists;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// What the registers know of a unit's report, and of which units they know nothing.
@SpringBootTest(properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath OF_2020 = new RoundPath("B1", "2020", "final");

    static {
        var province = SmallProvince.foundedIn(DATABASE);
        Villages.settleIn(province);
        province.merge("fu.t.n.1.a", "fu.t.n.1.b", "2021-03-01");
    }

    @Autowired Registers registers;
    @Autowired Clerks clerks;
    @Autowired Units units;
    @Autowired MemberLists members;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeAll
    void members_of_three_villages() {
        members.take(
                "N1,fu.t.b.1.a,2018-05-01,",
                "N2,fu.t.b.1.a,2020-02-01,2020-12-31",
                "N3,fu.t.b.1.a,2019-01-01,2020-06-30",
                "N3,fu.t.b.1.b,2020-07-01,",
                "N4,fu.t.b.2.a,2021-02-01,",
                "N5,fu.t.n.1.a,2019-01-01,",
                "N6,fu.t.n.1.b,2021-04-01,",
                "N7,fu.t.b.2.b,2016-01-01,2016-12-31");
    }

    @Test
    void members_are_those_of_the_last_day_and_a_move_is_no_admission() {
        assertThat(known("2020", "fu.t.b.1.a"))
                .isEqualTo(Map.of("b1.members", 2L, "b1.members_admitted", 1L));
        assertThat(known("2020", "fu.t.b.1.b"))
                .isEqualTo(Map.of("b1.members", 1L, "b1.members_admitted", 0L));
    }

    @Test
    void a_unit_that_nobody_told_the_register_of_is_unknown_and_one_that_all_left_has_none() {
        assertThat(known("2020", "fu.t.b.2.a")).as("the first member came later").isEmpty();
        assertThat(known("2020", "ff.t.b.1.a")).isEmpty();
        assertThat(known("2020", "fu.t.b.2.b"))
                .isEqualTo(Map.of("b1.members", 0L, "b1.members_admitted", 0L));
    }

    @Test
    void what_a_unit_took_over_is_its_own_from_that_day() {
        assertThat(known("2020", "fu.t.n.1.b")).isEmpty();
        assertThat(known("2021", "fu.t.n.1.b"))
                .isEqualTo(Map.of("b1.members", 2L, "b1.members_admitted", 1L));
    }

    @Test
    void while_a_period_runs_today_counts() {
        clock.moveTo(LocalDate.of(2021, 3, 10));

        assertThat(known("2021", "fu.t.n.1.b"))
                .isEqualTo(Map.of("b1.members", 1L, "b1.members_admitted", 0L));

        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_commune_is_one_unit_with_the_branches_of_the_day() {
        assertThat(known("2020", "fu.t.n.1"))
                .isEqualTo(Map.of("b1.grassroots_units", 1L, "b1.branches", 2L));
        assertThat(known("2021", "fu.t.n.1"))
                .isEqualTo(Map.of("b1.grassroots_units", 1L, "b1.branches", 1L));
        assertThat(known("2020", "fu.t.b")).isEmpty();
    }

    @Test
    void the_desk_of_a_unit_shows_what_is_asked_of_it_alone() {
        var desk = clerks.desk(OF_2020, "fu.t.b.1.a");

        assertThat(registers.at(desk))
                .extracting(one -> one.cell().element(), Registered::isBlank, Registered::known)
                .containsExactly(
                        tuple("b1.members", true, 2L), tuple("b1.members_admitted", true, 1L));
    }

    private Map<String, Long> known(String year, String unit) {
        var stage = year.equals("2020") ? "final" : "estimate";
        var round = clerks.desk(new RoundPath("B1", year, stage), "fu.t").round();
        var id = units.find(unit, round.treeOn()).orElseThrow().id();
        return registers
                .of(round, registers.cells(round.form()), List.of(id))
                .getOrDefault(id, Map.of());
    }
}
