package vn.chungtay.programme.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.documents.issued.Entered;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// A commune registers, says what came of it and shows it; the level above appraises.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class CommitmentStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final byte[] PDF = TestPaper.bytes();

    static {
        SmallProvince.foundedIn(DATABASE)
                .write(p -> {
                    p.sql(
                            """
                            insert into unit (code, organisation, during)
                            values ('ff.t.n.cu', 'FF', '[2015-01-01,2020-01-01)')
                            """);
                    p.unitState(
                            new SmallProvince.Stated("ff.t.n.cu", "GRASSROOTS", "t.n.cu", "ff.t.n"),
                            "[2015-01-01,2020-01-01)");
                });
    }

    @LocalServerPort int port;
    private final Cast cast = Cast.of(DATABASE);
    private Registrar office = new Registrar(Visitor.at(0));
    private Registrar commune = office;
    private Registrar district = office;
    private Registrar committee = office;
    private Registrar neighbour = office;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        office = new Registrar(Visitor.at(port));
        commune = as(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        district = as(Role.ORGANISATION_OFFICER, "fu.t.b");
        committee = as(Role.PARTY_OFFICER, "t.b.1");
        neighbour = as(Role.ORGANISATION_OFFICER, "fu.t.n");
    }

    @Test
    void work_is_registered_carried_out_shown_and_recognised() throws Exception {
        var work = commune.registers("fu.t.b.1", "Chợ phiên cuối tuần");
        assertThat(commune.visitor().page(work)).contains("Đã đăng ký", "Báo kết quả");

        commune.tells(work, "CARRIED_OUT");
        var filed = commune.visitor().upload(work + "/evidence", "anh.pdf", PDF);
        var page = district.visitor().page(work);

        assertThat(filed.statusCode()).isEqualTo(302);
        assertThat(page).contains("Đã thực hiện, chờ đánh giá", "Bán được 2 tấn rau", "anh.pdf");
        var paper = page.replaceAll("(?s).*href=\"(" + work + "/evidence/\\d+)\".*", "$1");
        assertThat(district.visitor().get(paper).body()).isEqualTo(new String(PDF));

        district.appraises(work, "RECOGNISED", "");
        assertThat(commune.visitor().page(work))
                .contains("Được công nhận", "Ông ORGANISATION_OFFICER fu.t.b")
                .doesNotContain("/results", "/withdrawal", "/appraisal");
        assertThat(commune.tells(work, "CARRIED_OUT").body()).contains("không còn cho phép");
    }

    @Test
    void what_is_not_recognised_says_why_and_is_told_anew() throws Exception {
        var work = commune.registers("fu.t.b.1", "Đường hoa");
        commune.tells(work, "CARRIED_OUT");

        var silent = committee.appraises(work, "NOT_RECOGNISED", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#why\"", "còn trống");
        committee.appraises(work, "NOT_RECOGNISED", "Chưa ai thấy đường");
        assertThat(commune.visitor().page(work))
                .contains("Chưa được công nhận", "Chưa ai thấy đường", "Báo lại kết quả");

        commune.tells(work, "CARRIED_OUT");
        assertThat(committee.visitor().page(work)).contains("chờ đánh giá", "/appraisal");
    }

    @Test
    void nobody_appraises_their_own_work() throws Exception {
        var work = commune.registers("fu.t.b.1", "Tổ đọc sách");
        commune.tells(work, "CARRIED_OUT");
        assertThat(commune.visitor().page(work)).doesNotContain("/appraisal");
        assertThat(commune.appraises(work, "RECOGNISED", "").statusCode()).isEqualTo(403);

        var told = district.registers("fu.t.b.1", "Tổ đọc báo");
        district.tells(told, "CARRIED_OUT");
        var own = district.appraises(told, "RECOGNISED", "");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Người báo kết quả không đồng thời đánh giá");
        assertThat(office.visitor().page(told)).contains("chờ đánh giá");
    }

    @Test
    void a_registration_is_taken_back_with_a_reason_only() throws Exception {
        var work = commune.registers("fu.t.b.1", "Nhà văn hóa");

        assertThat(commune.visitor().send(work + "/withdrawal", "reason", "").statusCode())
                .isEqualTo(422);
        commune.visitor().send(work + "/withdrawal", "reason", "Trùng với dự án của xã");

        assertThat(commune.visitor().page(work)).contains("Đã rút", "Trùng với dự án của xã");
        assertThat(commune.registers("fu.t.b.1", "Nhà văn hóa")).isNotEqualTo(work);
    }

    @Test
    void the_same_work_is_registered_once() throws Exception {
        var work = commune.registers("fu.t.b.1", "Quỹ nghĩa tình");

        var again = commune.sends("title", "quỹ  NGHĨA tình");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("số " + work.replaceAll(".*/", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2020, Đề án không có năm “2020”",
        "year, 2026, từ 2021 đến 2025",
        "year, abc, Đề án không có năm “abc”",
        "unit, fu.khong-co, phạm vi được giao",
        "unit, ff.t.n.cu, không hoạt động trong năm 2025",
        "title, ' ', “Việc làm” còn trống",
        "novelty, ' ', đột phá ở điểm nào” còn trống",
        "holder, HEAD, “Họ tên” còn trống"
    })
    void what_is_wrong_is_said_and_nothing_is_lost(String field, String value, String said)
            throws Exception {
        var answer = office.sends("post", "Chủ tịch thử", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "Chủ tịch thử");
        assertThat(answer.body())
                .contains(field.equals("novelty") ? "Vườn rau sạch" : "Lần đầu bán qua mạng");
    }

    @Test
    void a_result_has_a_day_of_its_time_and_says_something() throws Exception {
        var work = commune.registers("fu.t.b.1", "Bếp ăn");
        var answer =
                commune.visitor()
                        .send(work + "/results", "course", "", "on", "1/2/2024", "body", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Chưa chọn đã thực hiện hay không", "từ 1/1/2025", "“Kết quả cụ thể”")
                .contains("value=\"1/2/2024\"");
    }

    @Test
    void what_lies_out_of_sight_is_not_there() throws Exception {
        var work = commune.registers("fu.t.b.1", "Sân bóng");

        for (var step : List.of("/results", "/evidence", "/appraisal", "/withdrawal")) {
            assertThat(neighbour.visitor().send(work + step, "reason", "x").statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(neighbour.visitor().get(work).statusCode()).isEqualTo(404);
        assertThat(neighbour.visitor().page("/commitments?q=san+bong")).contains("0 việc");
        assertThat(neighbour.sends("title", "Ở xã khác").body()).contains("phạm vi được giao");
    }

    @Test
    void a_document_tells_whoever_sees_the_work_that_it_is_evidence_of_it() throws Exception {
        var work = commune.registers("fu.t.b.1", "Vườn thuốc nam");
        commune.tells(work, "CARRIED_OUT");
        var document = Entered.by(office.visitor(), PDF);
        assertThat(commune.visitor().page(document)).doesNotContain("Vườn thuốc nam");

        commune.visitor().upload(work + "/evidence", "anh.pdf", PDF);

        assertThat(commune.visitor().page(document))
                .contains("Minh chứng việc mới, đột phá", "\"" + work + "\">Vườn thuốc nam");
        assertThat(neighbour.visitor().page(document))
                .contains(Entered.NUMBER)
                .doesNotContain("Vườn thuốc nam");
    }

    private Registrar as(Role role, String code) {
        return new Registrar(Visitor.at(port).as(cast.with(role, code)));
    }
}
