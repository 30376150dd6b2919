package vn.chungtay.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.target.Assessment.Outcome;

/// The Trade Union has a threshold for the state sector and another outside of it (Phần thứ ba, I,
/// 2 (12)).
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class SectorTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String UNITS = "/targets/reported/T12?period=2021-H1&by=DISTRICT";

    static {
        SmallProvince.foundedIn(DATABASE)
                .write(p -> {
                    p.unit("TU", "t", "PROVINCE", null);
                    p.unit("TU", "t.b", "DISTRICT", "t");
                    p.unit("TU", "t.n", "DISTRICT", "t");
                });
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MovingClock clock;
    @Autowired Verdicts verdicts;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Of the state sector 10 + 9 of 20, where more than 90% are wanted; outside of it 4 + 2 of 10,
    /// where 60% are not enough.
    @BeforeEach
    void two_districts_report() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
        enter("tu.t.b", "state", 10, 10);
        enter("tu.t.n", "state", 9, 10);
        enter("tu.t.b", "non_state", 4, 5);
        enter("tu.t.n", "non_state", 2, 5);
    }

    @Test
    void each_sector_is_held_to_its_own_threshold() throws Exception {
        assertThat(told())
                .containsExactly(
                        "\"STATE\" 19 / 20 > 90 \"MET\"", "\"NON_STATE\" 6 / 10 > 60 \"NOT_MET\"");
        assertThat(Visitor.at(port).page("/targets/overview?period=2021-H1"))
                .contains("95,0 <small>khu vực Nhà nước</small>")
                .contains("60,0 <small>khu vực ngoài Nhà nước</small>");
        assertThat(Visitor.at(port).page("/targets/reported/T12/course"))
                .contains("<th scope=\"col\">Liên đoàn Lao động, khu vực ngoài Nhà nước</th>");
    }

    @Test
    void the_units_behind_are_those_of_the_sector() throws Exception {
        var outside = Visitor.at(port).page(UNITS + "&organisation=TU.NON_STATE&state=ALL");
        var state = Visitor.at(port).page(UNITS + "&organisation=TU.STATE&state=ALL");

        assertThat(outside)
                .contains("<option value=\"TU.NON_STATE\" selected>")
                .contains("4 / 5", "2 / 5")
                .doesNotContain("10 / 10");
        assertThat(state).contains("10 / 10", "9 / 10").doesNotContain("4 / 5");
        assertThat(Visitor.at(port).page("/targets/reported/T12?period=2021-H1&organisation=TU"))
                .contains("<option value=\"TU.NON_STATE\" selected>") // the one that fails
                .contains("<option value=\"DISTRICT\" selected>"); // where it is asked for
    }

    @Test
    void the_union_is_not_asked_for_the_whole_again() {
        var desk = clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), "tu.t.b");
        var other = clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), "fu.t.b");

        assertThat(desk.cells())
                .extracting(cell -> cell.element())
                .contains("t12.state.base", "t12.non_state.good_or_better")
                .doesNotContain("t12.base");
        assertThat(other.cells())
                .extracting(cell -> cell.element())
                .contains("t12.base")
                .doesNotContain("t12.state.base");
    }

    @ParameterizedTest
    @CsvSource({"TU.PRIVATE", "TU.", "XX.STATE", "XX"})
    void a_sector_there_is_not_is_said_in_words(String whose) throws Exception {
        var answer = Visitor.at(port).get(UNITS + "&organisation=" + whose);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(whose.replace(".STATE", ""), "FF, FU");
    }

    @Test
    void a_sector_that_no_figures_tell_apart_is_not_guessed() {
        var state =
                new Threshold(
                        List.of(Organisation.TU), "STATE", BigDecimal.valueOf(90), true, null);

        assertThat(verdicts.of(state, new Sides(9, 10, 1)))
                .isEqualTo(
                        new Outcome.NotComputable(
                                "Biểu không tách Công đoàn theo khu vực Nhà nước và ngoài Nhà"
                                        + " nước"));
    }

    private List<String> told() throws Exception {
        var page = Visitor.at(port).page("/api/v1/targets?period=2021-H1&area=t");
        return JsonMapper.shared()
                .readTree(page)
                .get("items")
                .valueStream()
                .filter(item -> item.get("target").stringValue().equals("T12"))
                .filter(item -> item.get("organisation").stringValue().equals("TU"))
                .map(item ->
                        "%s %s / %s > %s %s"
                                .formatted(
                                        item.get("sector"),
                                        item.get("numerator"),
                                        item.get("denominator"),
                                        item.get("threshold"),
                                        item.get("status")))
                .toList();
    }

    private void enter(String unit, String sector, int good, int all) {
        var desk = clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), unit);
        var element = "t12." + sector;
        clerks.enter(desk, element + ".good_or_better", good, Testers.EVERYBODY);
        clerks.enter(desk, element + ".base", all, Testers.EVERYBODY);
    }
}
