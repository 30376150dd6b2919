package vn.chungtay.programme.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Which agreements there are, which units have none, what is owed under them.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class AgreementListTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static boolean told;

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired AgreementObligations obligations;
    private final Cast cast = Cast.of(DATABASE);
    private Visitor office = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// The district's Farmers have agreed for three years with work due in 2024 only, a commune's
    /// Farmers and Front for 2025, another commune's are drafting, one gave up.
    @BeforeEach
    void agreements_are_made() throws Exception {
        office = Visitor.at(port);
        if (told) {
            return;
        }
        told = true;
        var all = new Partner(office);
        var district = all.drafts("fu.t.b", "Giảm nghèo");
        all.changes(district, "title", "Giảm nghèo", "starts", "1/1/2023");
        all.writes(district, "due-1", "30/6/2024");
        all.signs(district, Map.of("date", "3/1/2023"), Partner.PDF);
        all.appraises(district, "year", "2024", "verdict", "FAIR");
        var commune = all.drafts("fu.t.b.1", "Vệ sinh môi trường");
        all.changes(commune, "title", "Vệ sinh môi trường", "+units", "ff.t.b.1");
        all.writes(commune);
        all.signs(commune, Map.of("number", "77-CTrPH/MTTQ"), Partner.PDF);
        all.plans("fu.t.b.2", "Đường hoa");
        var given = all.drafts("ff.t.n.1", "Bỏ dở");
        office.send(given + "/closing", "reason", "Thôi");
    }

    @Test
    void the_list_is_narrowed_down_searched_and_put_in_order() throws Exception {
        assertThat(office.rows("/agreements"))
                .containsExactly("Bỏ dở", "Đường hoa", "Giảm nghèo", "Vệ sinh môi trường");
        assertThat(office.rows("/agreements?sort=-title")).first().isEqualTo("Vệ sinh môi trường");
        assertThat(office.rows("/agreements?year=2024")).containsExactly("Giảm nghèo");
        assertThat(office.rows("/agreements?q=ve+sinh")).containsExactly("Vệ sinh môi trường");
        assertThat(office.rows("/agreements?q=77-ctr")).containsExactly("Vệ sinh môi trường");
        assertThat(office.rows("/agreements?q=hoi+ff.t.b.1")).containsExactly("Vệ sinh môi trường");
        assertThat(office.rows("/agreements?organisation=FF&state=ENDED"))
                .containsExactly("Vệ sinh môi trường");
        assertThat(office.rows("/agreements?level=DISTRICT")).containsExactly("Giảm nghèo");
        assertThat(office.rows("/agreements?area=t.n")).containsExactly("Bỏ dở");
        assertThat(office.rows("/agreements?state=DRAFTED")).containsExactly("Đường hoa");
        assertThat(office.rows("/agreements?state=NOT_APPRAISED"))
                .containsExactly("Giảm nghèo", "Vệ sinh môi trường");
        assertThat(office.rows("/agreements?state=TASK_DUE")).containsExactly("Vệ sinh môi trường");
        assertThat(office.get("/agreements?state=GONE").body()).contains("Không có tình trạng");
        assertThat(office.get("/agreements?sort=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_unit_is_covered_while_a_key_task_is_still_to_be_done() throws Exception {
        assertThat(office.page("/agreements/units?year=2025"))
                .contains("trong 12 đơn vị", "2 đơn vị có chương trình", "10 đơn vị chưa có");
        assertThat(office.rows("/agreements/units?year=2025&state=COVERED"))
                .containsExactly("Hội ff.t.b.1", "Hội fu.t.b.1");
        assertThat(office.rows("/agreements/units?year=2024&state=APPRAISED"))
                .containsExactly("Hội fu.t.b");
        assertThat(office.rows("/agreements/units?year=2025&state=DRAFTED"))
                .containsExactly("Hội fu.t.b.2");
        assertThat(office.rows("/agreements/units?year=2025&state=MISSING&unit=fu.t.b"))
                .containsExactly("Hội fu.t.b", "Hội fu.t.b.2");
        assertThat(office.rows("/agreements/units?year=2025&sort=-signed&q=fu.t.b"))
                .first()
                .isEqualTo("Hội fu.t.b.1");
    }

    @Test
    void both_lists_come_as_files_and_over_the_interface() throws Exception {
        assertThat(office.get("/agreements.csv?unit=ff.t.b.1").body())
                .contains("Vệ sinh môi trường,GRASSROOTS,t.b.1,Nơi t.b.1,2025-01-01,2025-12-31,")
                .contains("Hội fu.t.b.1; Hội ff.t.b.1; Ủy ban nhân dân xã,1,ENDED,77-CTrPH/MTTQ")
                .hasLineCount(2);
        assertThat(office.get("/agreements/units.csv?year=2025&unit=fu.t.b.1").body())
                .contains("fu.t.b.1,Hội fu.t.b.1,FU,GRASSROOTS,t.b.1,1,0,0");
        assertThat(office.get("/api/v1/agreements?year=2024").body())
                .contains("\"number\":\"05-CTrPH/MTTQ\"", "\"appraisals\":{\"2024\":\"FAIR\"}")
                .contains("\"kind\":\"AUTHORITY\",\"code\":null", "\"due\":\"2024-06-30\"")
                .contains("\"next\":null");
    }

    @Test
    void key_tasks_years_and_missing_agreements_are_owed() {
        var commune = cast.with(Role.ORGANISATION_OFFICER, "ff.t.b.1");

        assertThat(keys(commune, LocalDate.of(2025, 5, 1))).isEmpty();
        assertThat(obligations.of(commune, LocalDate.of(2025, 6, 10)))
                .extracting(Obligation::key, Obligation::what)
                .containsExactly(
                        tuple(
                                "agreement:tasks:2025-06-30:de-an-02-2021",
                                "Nhiệm vụ phối hợp đến hạn: Làm đường"));
        assertThat(keys(commune, LocalDate.of(2025, 12, 1)))
                .containsExactly("agreement:tasks:2025-06-30", "agreement:unappraised:2025");
        assertThat(keys(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b"), LocalDate.of(2025, 2, 1)))
                .containsExactly("agreement:unappraised:2023", "agreement:missing:2025");
        assertThat(keys(cast.with(Role.LEADER, "ff.t.b.1"), LocalDate.of(2025, 12, 1))).isEmpty();
    }

    /// Without the programme, which all of them end with.
    private List<String> keys(Viewer viewer, LocalDate day) {
        return obligations.of(viewer, day).stream()
                .map(owed -> owed.key().replaceFirst(":de-an-02-2021$", ""))
                .toList();
    }
}
