package vn.chungtay.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report on all organisations of an area, written beside theirs.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class SummaryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath JUNE = new RoundPath("R6", "2021-H1", "estimate");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final String PROVINCE = "/summaries/R6/2021-H1/estimate/t";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired Areas areas;
    @Autowired MovingClock clock;
    @TempDir Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(DAY);
    }

    @Test
    void the_province_writes_beside_its_organisations_and_takes_it_away() throws Exception {
        organisationWrites("fu.t", "r6.results", "Hội Nông dân đã làm.");
        var office = office(1, "t");
        assertThat(office.page(PROVINCE)).contains("Hội Nông dân đã làm.");

        assertThat(write(office, "r6.results", "Toàn tỉnh đã làm.", "")).isEqualTo(302);

        assertThat(office.page(PROVINCE)).contains(">Toàn tỉnh đã làm.</textarea>");
        var file = office.file(PROVINCE + "/paper.pdf", folder.resolve("t.pdf"));
        assertThat(new Opened(file).text(1))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN DÂN VẬN * Số -BC/BDV")
                .contains("I. Kết quả đạt được Toàn tỉnh đã làm.")
                .doesNotContain("Hội Nông dân đã làm.");
    }

    @Test
    void a_district_writes_its_own_and_the_province_reads_it() throws Exception {
        var district = office(2, "t.b");
        var address = "/summaries/R6/2021-H1/estimate/t.b";

        var answer =
                district.send(address, "value.r6.tasks", "Huyện làm tiếp.", "seen.r6.tasks", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(office(1, "t").page(PROVINCE)).contains("Huyện làm tiếp.");
        assertThat(district.get("/summaries/R6/2021-H1/estimate/t.n").statusCode()).isEqualTo(404);
    }

    @Test
    void the_report_that_ends_a_year_has_the_tables_of_the_year() throws Exception {
        clock.moveTo(LocalDate.of(2022, 1, 10));
        var desk = clerks.desk(new RoundPath("B1", "2021", "final"), "fu.t.n.1");
        clerks.enter(desk, "b1.branches", 1_733, clerks.at(desk, 9, Role.BRANCH_HEAD));

        var address = "/summaries/R6/2021-H2/final/t/paper.pdf";
        var opened = new Opened(office(1, "t").file(address, folder.resolve("y.pdf")));

        var pages = opened.pages();
        assertThat(pages).isGreaterThan(6);
        var all = new StringBuilder();
        for (var page = 1; page <= pages; page++) {
            all.append(opened.text(page)).append('\n');
        }
        assertThat(all).contains("Biểu số 1:", "1.733", "Biểu số 2:", "Biểu số 3:", "Biểu số 5:");
    }

    @Test
    void everybody_finds_the_reports_of_their_areas() throws Exception {
        var all = "/summaries/R6/2021-H1/estimate";

        assertThat(office(1, "t").rows(all)).contains("Nơi t", "Nơi t.b", "Nơi t.b.1").hasSize(6);
        assertThat(office(2, "t.b").rows(all)).containsExactly("Nơi t.b", "Nơi t.b.1", "Nơi t.b.2");
        assertThat(office(1, "t").rows(all + "?q=n.1")).containsExactly("Nơi t.n.1");
        assertThat(office(1, "t").page("/reports/R6/2021-H1/estimate")).contains(all);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over() throws Exception {
        var one = office(3, "t");
        assertThat(write(one, "r6.causes", "Của người trước.", "")).isEqualTo(302);

        var late = one.send(PROVINCE, "value.r6.causes", "Của người sau.", "seen.r6.causes", "");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Của người trước.", ">Của người sau.</textarea>");
        var seen =
                late.body().replaceAll("(?s).*name=\"seen.r6.causes\" value=\"([0-9]+)\".*", "$1");
        assertThat(write(one, "r6.causes", "Cả hai.", seen)).isEqualTo(302);
        assertThat(one.page(PROVINCE)).contains(">Cả hai.</textarea>");
    }

    @Test
    void only_who_accepts_reports_of_the_area_writes_about_it() throws Exception {
        var desk = clerks.desk(JUNE, "fu.t");
        var officer = Visitor.at(port).as(clerks.at(desk, 7, Role.ORGANISATION_OFFICER));

        assertThat(write(officer, "r6.results", "Không được.", "")).isEqualTo(403);
        assertThat(office(1, "t").page(PROVINCE)).doesNotContain("Không được.");
        assertThat(write(office(1, "t"), "r6.proposals", "x".repeat(20_001), "")).isEqualTo(422);
    }

    private int write(Visitor who, String element, String body, String seen) throws Exception {
        return who.send(PROVINCE, "value." + element, body, "seen." + element, seen).statusCode();
    }

    private void organisationWrites(String unit, String element, String body) throws Exception {
        var desk = clerks.desk(JUNE, unit);
        var officer = Visitor.at(port).as(clerks.at(desk, 9, Role.ORGANISATION_OFFICER));
        var answer =
                officer.send(
                        desk.path() + "/cells", "value." + element, body, "seen." + element, "");
        assertThat(answer.body()).contains("\"state\":\"kept\"");
    }

    private Visitor office(int id, String area) {
        var found = areas.find(area, DAY).orElseThrow();
        var grants = List.of(new Grant(Role.PARTY_OFFICER, new Scope.OfArea(found.id().value())));
        return Visitor.at(port)
                .as(Viewer.of(new AccountId(500 + id), "party-" + id, "Cán bộ số " + id, grants));
    }
}
