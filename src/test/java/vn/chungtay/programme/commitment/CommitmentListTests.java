package vn.chungtay.programme.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
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

/// Who has registered, who has not, what was carried out: found, counted, owed.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class CommitmentListTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate IN_2025 = LocalDate.of(2025, 9, 1);
    private static boolean told;

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired CommitmentObligations obligations;
    private final Cast cast = Cast.of(DATABASE);
    private Visitor office = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Of the Farmers in `t.b`: the district has carried one out, a commune and its head have not.
    @BeforeEach
    void the_year_2025_is_told() throws Exception {
        office = Visitor.at(port);
        if (told) {
            return;
        }
        told = true;
        var registrar = new Registrar(office);
        registrar.tells(registrar.registers("fu.t.b", "Cầu nông sản"), "CARRIED_OUT");
        registrar.registers("fu.t.b.1", "Vườn rau sạch");
        registrar.sends("holder", "HEAD", "person", "Bà Đỗ Thử", "post", "Chủ tịch");
        registrar.sends("unit", "ff.t.n.1", "title", "Tổ hòa giải số", "origin", "ASSIGNED");
    }

    @Test
    void the_list_is_narrowed_down_searched_and_put_in_order() throws Exception {
        assertThat(office.rows("/commitments"))
                .containsExactlyInAnyOrder(
                        "Cầu nông sản", "Vườn rau sạch", "Vườn rau sạch", "Tổ hòa giải số");
        assertThat(office.rows("/commitments?q=hoa+giai")).containsExactly("Tổ hòa giải số");
        assertThat(office.rows("/commitments?q=do+thu")).containsExactly("Vườn rau sạch");
        assertThat(office.rows("/commitments?state=CARRIED_OUT")).containsExactly("Cầu nông sản");
        assertThat(office.rows("/commitments?organisation=FF")).containsExactly("Tổ hòa giải số");
        assertThat(office.rows("/commitments?level=DISTRICT")).containsExactly("Cầu nông sản");
        assertThat(office.rows("/commitments?area=t.n")).containsExactly("Tổ hòa giải số");
        assertThat(office.rows("/commitments?unit=fu.t.b&sort=-title"))
                .first()
                .isEqualTo("Vườn rau sạch");
        assertThat(office.page("/commitments?year=2024")).contains("0 việc");
        assertThat(office.get("/commitments?year=2019").statusCode()).isEqualTo(400);
        assertThat(office.get("/commitments?state=GONE").body()).contains("Không có tình trạng");
    }

    @Test
    void units_are_told_apart_by_what_they_have_registered() throws Exception {
        assertThat(office.page("/commitments/units"))
                .contains("trong 12 đơn vị", "3 đơn vị đã đăng ký", "9 đơn vị chưa đăng ký")
                .contains("1 đơn vị đã thực hiện", "1 người đã đăng ký, 0 người đã thực hiện");
        assertThat(office.rows("/commitments/units?state=DONE")).containsExactly("Hội fu.t.b");
        assertThat(office.rows("/commitments/units?state=WAITING&area=t.b"))
                .containsExactly("Hội fu.t.b");
        assertThat(office.rows("/commitments/units?state=MISSING&unit=fu.t.b"))
                .containsExactly("Hội fu.t.b.2");
        assertThat(office.rows("/commitments/units?state=REGISTERED&sort=-heads"))
                .first()
                .isEqualTo("Hội fu.t.b.1");
        assertThat(office.rows("/commitments/units?q=fu.t.b.1")).containsExactly("Hội fu.t.b.1");
    }

    @Test
    void both_lists_come_as_files_and_over_the_interface() throws Exception {
        assertThat(office.get("/commitments.csv?unit=fu.t.b.1").body())
                .contains("fu.t.b.1,2025,HEAD,Bà Đỗ Thử,Chủ tịch,REGISTERED,Vườn rau sạch,")
                .hasLineCount(3);
        assertThat(office.get("/commitments/units.csv?unit=fu.t.b.1").body())
                .contains("fu.t.b.1,Hội fu.t.b.1,FU,GRASSROOTS,t.b.1,1,1,0,0,0,0");
        assertThat(office.get("/api/v1/commitments?year=2025&area=t.n").body())
                .contains("\"unit\":\"ff.t.n.1\"", "\"origin\":\"ASSIGNED\"", "\"next\":null")
                .doesNotContain("fu.t.b");
    }

    @Test
    void an_officer_owes_what_units_below_have_not_registered() {
        var owed = obligations.of(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b"), IN_2025);

        assertThat(owed)
                .extracting(Obligation::key)
                .containsExactly("commitment:unregistered:2025:de-an-02-2021");
        assertThat(owed.getFirst().what())
                .isEqualTo("1 đơn vị chưa đăng ký việc mới, đột phá năm 2025");
        assertThat(owed.getFirst().many()).isEqualTo(1);
    }

    @Test
    void results_are_owed_after_the_year_and_appraised_from_above() {
        var commune = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        var province = cast.with(Role.ORGANISATION_OFFICER, "fu.t");
        var after = IN_2025.plusYears(1);

        assertThat(obligations.of(commune, after))
                .extracting(Obligation::key, Obligation::many)
                .containsExactly(tuple("commitment:untold:2025:de-an-02-2021", 2L));
        assertThat(keys(province, after))
                .containsExactly(
                        "commitment:untold:2025:de-an-02-2021",
                        "commitment:unappraised:2025:de-an-02-2021");
        assertThat(keys(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b"), after))
                .containsExactly("commitment:untold:2025:de-an-02-2021");
        assertThat(keys(cast.with(Role.LEADER, "fu.t"), after)).isEmpty();
    }

    private List<String> keys(Viewer viewer, LocalDate day) {
        return obligations.of(viewer, day).stream().map(Obligation::key).toList();
    }
}
