package vn.chungtay.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.figures.RegisterFigures.Asked;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Period;

/// Reports are filled in from the register of officials, and held against it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class OfficialRegisterTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate OPEN = LocalDate.of(2021, 1, 14);

    static {
        OfficialList.province(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired OfficialImport imported;
    @Autowired OfficialRegister register;
    @Autowired Clerks clerks;
    @Autowired Units units;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void a_list_came_in() {
        clock.moveTo(OPEN);
        new OfficialList(imported, transaction).take(OfficialList.LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "B3/2020, fu.t, b3.province.total, 2",
        "B3/2020, fu.t.b.1, b3.grassroots.college, 1",
        "B4/T2015-2020, fu.t, b4.party_committee.province, 1",
        "B5/2020, fu.t.b.1, b5.branches, 2",
        "B5/2020, fu.t.b.1.a, b5.heads_party_members, 1",
    })
    void an_empty_cell_is_filled(String of, String unit, String element, String is)
            throws Exception {
        var path = of.split("/");
        var desk = clerks.desk(new RoundPath(path[0], path[1], "final"), unit);
        var visitor = Visitor.at(port);
        assertThat(visitor.page(desk.path())).contains("Theo Sổ cán bộ: " + is);

        visitor.send(desk.path() + "/filling");

        assertThat(clerks.figure(desk, element)).isEqualTo(is);
    }

    @Test
    void a_difference_is_told_and_what_was_typed_stays() throws Exception {
        var desk = clerks.desk(new RoundPath("B3", "2020", "final"), "fu.t.n.1");
        var somebody = clerks.at(desk, 1, Role.ORGANISATION_OFFICER);
        clerks.enter(desk, "b3.grassroots.total", 5, somebody);
        var visitor = Visitor.at(port);

        assertThat(visitor.page(desk.path())).contains("Theo Sổ cán bộ: 1, lệch 4.");
        visitor.send(desk.path() + "/filling");

        assertThat(clerks.figure(desk, "b3.grassroots.total")).isEqualTo("5");
        assertThat(clerks.figure(desk, "b3.grassroots.college")).isEqualTo("0");
    }

    @Test
    void the_half_year_s_report_takes_heads_and_officials_of_communes() throws Exception {
        clock.moveTo(LocalDate.of(2021, 7, 5));
        var path = new RoundPath("R6", "2021-H1", "final");
        var branch = clerks.desk(path, "fu.t.b.1.a");
        var commune = clerks.desk(path, "fu.t.b.1");
        for (var desk : new Desk[] {branch, commune}) {
            Visitor.at(port).send(desk.path() + "/filling");
        }

        assertThat(clerks.figure(branch, "t6d.heads_party_members")).isEqualTo("1");
        assertThat(clerks.figure(commune, "t6d.heads")).isEqualTo("1");
        assertThat(clerks.figure(commune, "t9a.base")).isEqualTo("2");
        assertThat(clerks.figure(commune, "t9b.meeting_standards")).as("not known").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"B1, 2020", "B3, 2020", "B4, T2016-2021", "B5, 2020", "R6, 2021-H1"})
    void it_knows_of_a_unit_only_what_the_form_asks_of_it(String form, String period) {
        new OfficialList(imported, transaction)
                .take("K1,A,,,FU,fu.t.b.2,Ủy viên BTV,,,,,2017-01-01,\n");
        var round = clerks.desk(new RoundPath(form, period, "final"), "fu.t").round();
        var elements =
                round.form().cells().stream()
                        .filter(cell -> isAskedOfAnybody(cell, round.period()))
                        .map(Cell::element)
                        .filter(register.elements()::contains)
                        .collect(Collectors.toSet());
        var day = round.period().lastDay();
        Map<UnitId, String> codes =
                database.sql("select code from unit").query(String.class).stream()
                        .flatMap(code -> units.find(code, day).stream())
                        .collect(Collectors.toMap(unit -> unit.id(), unit -> unit.code()));

        var known = register.of(new Asked(elements, codes.keySet(), round.period(), day));

        assertThat(elements).isNotEmpty();
        assertThat(known).isNotEmpty();
        known.forEach((id, figures) -> {
            var unit = units.find(codes.getOrDefault(id, ""), day).orElseThrow();
            assertThat(figures.keySet())
                    .allSatisfy(element -> {
                        var cell = round.form().cell(element).orElseThrow();
                        assertThat(
                                        cell.isAskedOf(
                                                unit.organisation(), unit.level(), round.period()))
                                .as(unit.code() + " " + element)
                                .isTrue();
                    });
        });
    }

    private static boolean isAskedOfAnybody(Cell cell, Period period) {
        return Stream.of(Level.values()).anyMatch(l -> cell.isAskedOf(Organisation.FU, l, period));
    }
}
