package vn.chungtay.programme.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// A commune's Farmers and Front agree with its authority, sign, and say each year what came of it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class AgreementStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    private final Cast cast = Cast.of(DATABASE);
    private Partner farmers = new Partner(Visitor.at(0));
    private Partner front = farmers;
    private Partner committee = farmers;
    private Partner neighbour = farmers;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        farmers = as(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        front = as(Role.ORGANISATION_OFFICER, "ff.t.b.1");
        committee = as(Role.PARTY_OFFICER, "t.b.1");
        neighbour = as(Role.ORGANISATION_OFFICER, "fu.t.n");
    }

    @Test
    void an_agreement_in_sight_stands_on_the_page_of_its_document() throws Exception {
        farmers.signs("fu.t.b.1", "Trồng cây ven đường");
        var fields = Map.of("number", "5-CTrPH/MTTQ", "on", "5/1/2025", "issuer", "Mặt trận");
        var all = new HashMap<>(fields);
        all.putAll(Map.of("kind", "PROGRAMME", "summary", "Phối hợp"));

        var entered = committee.visitor().sendForm("/documents", all, null);

        var address = entered.headers().firstValue("Location").orElseThrow();
        var path = address.replaceFirst("http://[^/]+", "");
        assertThat(farmers.visitor().page(path)).contains("Trồng cây ven đường");
        assertThat(neighbour.visitor().page(path)).doesNotContain("Trồng cây ven đường");
    }

    @Test
    void an_agreement_is_drafted_signed_and_appraised() throws Exception {
        assertThat(farmers.visitor().page("/agreements/new?unit=fu.t.b.1"))
                .contains("Hội fu.t.b.1", "Hội ff.t.b.1", "value=\"Ủy ban nhân dân nơi t.b.1\"");
        var sent = farmers.sends("title", "Chung tay làm đường", "+units", "ff.t.b.1");
        var agreement = sent.headers().firstValue("Location").orElseThrow();
        agreement = agreement.replaceAll(".*(/agreements/\\d+)/tasks", "$1");
        farmers.writes(agreement, "lead-1", "3", "with-1", "1", "+with-1", "2");

        assertThat(front.visitor().page(agreement))
                .contains("Đang dự thảo", "Làm đường", "Chủ trì: Ủy ban nhân dân xã")
                .contains("Cùng thực hiện: Hội fu.t.b.1, Hội ff.t.b.1", "30/6/2025");
        assertThat(front.signs(agreement, Map.of(), Partner.PDF).statusCode()).isEqualTo(302);
        assertThat(farmers.visitor().get(agreement + "/document").body())
                .isEqualTo(new String(Partner.PDF));

        assertThat(committee.appraises(agreement).statusCode()).isEqualTo(302);
        assertThat(farmers.visitor().page(agreement))
                .contains("Số 05-CTrPH/MTTQ, ngày 5/1/2025", "Năm 2025", "Thực hiện tốt")
                .contains("Hoàn thành", "Đã trồng đủ", "Ông PARTY_OFFICER t.b.1")
                .doesNotContain("/edit", "action=\"" + agreement + "/document\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ends, 31/12/2024, Ngày cuối 31/12/2024 trước ngày đầu 1/1/2025",
        "ends, 32/1/2025, 32/1/2025",
        "starts, '', Chưa có ngày",
        "title, ' ', “Tên chương trình, quy chế” còn trống",
        "name-1, ' ', Chưa có bên nào là chính quyền",
        "kind-1, OTHER, Chưa có bên nào là chính quyền",
        "kind-1, '', Chưa chọn loại của “Ủy ban nhân dân xã”",
        "name-1, hội  FU.T.B.1, được ghi hai lần",
        "+units, khong-co, Không có đơn vị mang mã “khong-co”",
        "+bodies, khong-co, không có cơ quan mang mã “khong-co”",
        "unit, ff.t.n.1, phạm vi được giao"
    })
    void what_is_wrong_with_a_draft_is_said_and_nothing_is_lost(
            String field, String value, String said) throws Exception {
        var answer =
                farmers.sends("name-2", "Hội Doanh nghiệp thử", "kind-2", "OTHER", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(answer.body())
                .contains(field.equals("unit") ? "value=\"ff.t.n.1\"" : "Hội Doanh nghiệp thử");
    }

    @Test
    void a_party_is_named_once_however_it_is_written() throws Exception {
        var answer = farmers.sends("name-2", "ỦY BAN nhân dân  xã", "kind-2", "AUTHORITY");
        var ticked = farmers.sends("+units", "ff.t.b.1", "+units", "ff.t.b.1");

        assertThat(answer.body()).contains("ghi hai lần", "href=\"#name-2\"");
        assertThat(ticked.body()).contains("ghi hai lần", "href=\"#units\"");
    }

    @ParameterizedTest
    @CsvSource({
        "due-1, 1/1/2026, 'Hạn của nhiệm vụ 1 phải từ 1/1/2025 đến 31/12/2025'",
        "due-1, 31/12/2024, 'Hạn của nhiệm vụ 1 phải từ 1/1/2025 đến 31/12/2025'",
        "due-1, '', 'Chưa có ngày'",
        "lead-1, '', chưa có bên chủ trì",
        "lead-1, 9, chưa có bên chủ trì",
        "what-1, '', “Nội dung” còn trống"
    })
    void what_is_wrong_with_a_key_task_is_said(String field, String value, String said)
            throws Exception {
        var agreement = farmers.drafts("fu.t.b.1", "Nhiệm vụ sai");

        var answer = farmers.writes(agreement, "+what-2", "Việc thứ hai", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "href=\"#" + field + "\"", "Việc thứ hai");
        assertThat(farmers.visitor().page(agreement)).contains("Chưa ghi nhiệm vụ nào");
    }

    @Test
    void a_document_is_dated_in_its_time_and_comes_with_its_file() throws Exception {
        var bare = farmers.drafts("fu.t.b.1", "Chưa có việc");
        assertThat(farmers.signs(bare, Map.of(), Partner.PDF).body())
                .contains("Chưa có nhiệm vụ trọng tâm nào", "href=\"#tasks\"");

        var agreement = farmers.plans("fu.t.b.1", "Chờ ký");
        var wrong = farmers.signs(agreement, Map.of("date", "1/1/2199", "number", "abc"), null);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("1/1/2199 còn chưa đến", "href=\"#number\"", "href=\"#document\"")
                .contains("value=\"abc\"");
        assertThat(farmers.signs(agreement, Map.of("date", "1/2/2026"), Partner.PDF).body())
                .contains("sau khi thời hạn đã hết");
        assertThat(farmers.visitor().get(agreement + "/document").statusCode()).isEqualTo(404);
    }

    @Test
    void an_appraisal_speaks_of_each_task_and_of_a_year_that_has_begun() throws Exception {
        var agreement = farmers.signs("fu.t.b.1", "Đánh giá");

        var silent = farmers.appraises(agreement, "mark-1", "NOT_DONE", "verdict", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body())
                .contains("“Nhận xét” còn trống", "Chưa chọn kết luận chung", "Đã trồng đủ");
        for (var year : List.of("2024", "2026", "2199", "x")) {
            assertThat(farmers.appraises(agreement, "year", year).body())
                    .contains("Chưa đánh giá được năm “" + year + "”");
        }
        farmers.appraises(agreement, "verdict", "POOR");
        farmers.appraises(agreement, "verdict", "FAIR", "body", "Xem lại thì được một nửa");
        assertThat(farmers.visitor().page(agreement))
                .contains("Xem lại thì được một nửa")
                .doesNotContain("Thực hiện chưa tốt");
    }

    private Partner as(Role role, String code) {
        return new Partner(Visitor.at(port).as(cast.with(role, code)));
    }
}
