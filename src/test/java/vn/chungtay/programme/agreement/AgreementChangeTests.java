package vn.chungtay.programme.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.chungtay.shared.DateText;

/// A draft changes until it is signed; what is signed is ended or withdrawn, never changed.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class AgreementChangeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    private final Cast cast = Cast.of(DATABASE);
    private Partner farmers = new Partner(Visitor.at(0));
    private Partner front = farmers;
    private Partner neighbour = farmers;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        farmers = as(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        front = as(Role.ORGANISATION_OFFICER, "ff.t.b.1");
        neighbour = as(Role.ORGANISATION_OFFICER, "fu.t.n");
    }

    @Test
    void a_draft_changes_and_its_tasks_stay() throws Exception {
        var agreement = farmers.plans("fu.t.b.1", "Tên cũ");

        var changed =
                farmers.changes(
                        agreement, "title", "Tên mới", "name-1", "UBND xã", "+units", "ff.t.b.1");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(front.visitor().page(agreement))
                .contains("Tên mới", "Trồng 500 cây", "Cùng thực hiện: UBND xã", "Hội ff.t.b.1");
        assertThat(front.visitor().page(agreement + "/edit"))
                .contains("value=\"Tên mới\"", "value=\"UBND xã\"");
    }

    @Test
    void a_party_with_a_task_stays_and_a_task_stays_within_the_period() throws Exception {
        var agreement = farmers.plans("fu.t.b.1", "Giữ lời");

        var gone =
                farmers.changes(
                        agreement, "name-1", "", "name-2", "Công an xã", "kind-2", "AUTHORITY");
        var shorter = farmers.changes(agreement, "ends", "31/3/2025");

        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body())
                .contains("“Ủy ban nhân dân xã” đang chủ trì hoặc tham gia nhiệm vụ 1");
        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(shorter.body()).contains("Nhiệm vụ 1 có hạn 30/6/2025");
    }

    @Test
    void a_task_that_was_emptied_is_gone() throws Exception {
        var agreement = farmers.plans("fu.t.b.1", "Bớt việc");

        farmers.writes(agreement, "what-1", "", "lead-1", "", "with-1", "", "due-1", "");

        assertThat(farmers.visitor().page(agreement)).contains("Chưa ghi nhiệm vụ nào");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() throws Exception {
        var agreement = farmers.plans("fu.t.b.1", "Hai người");
        farmers.changes(agreement, "title", "Người thứ nhất");

        var late = farmers.changes(agreement, "title", "Người thứ hai", "wording", "1");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("có người khác đã sửa", "Người thứ hai");
        assertThat(farmers.visitor().page(agreement)).contains("Người thứ nhất");
    }

    @Test
    void what_is_signed_is_not_changed_any_more() throws Exception {
        var agreement = farmers.signs("fu.t.b.1", "Đã ký");

        for (var form : List.of("/edit", "/tasks")) {
            assertThat(farmers.visitor().get(agreement + form).statusCode()).isEqualTo(409);
        }
        assertThat(farmers.changes(agreement, "title", "Khác").statusCode()).isEqualTo(409);
        assertThat(farmers.signs(agreement, Map.of(), Partner.PDF).body())
                .contains("không còn cho phép");
    }

    @Test
    void a_draft_is_withdrawn_with_a_reason_only() throws Exception {
        var agreement = farmers.drafts("fu.t.b.1", "Không ký");

        assertThat(farmers.visitor().send(agreement + "/closing", "reason", "").body())
                .contains("“Lý do” còn trống");
        farmers.visitor().send(agreement + "/closing", "reason", "Trùng với chương trình huyện");

        assertThat(farmers.visitor().page(agreement))
                .contains("Đã rút", "Trùng với chương trình huyện")
                .doesNotContain("/edit", "/closing");
        assertThat(farmers.appraises(agreement).statusCode()).isEqualTo(409);
    }

    @Test
    void a_signed_agreement_ends_on_a_day_of_its_period_and_once() throws Exception {
        var agreement = farmers.signs("fu.t.b.1", "Chấm dứt");

        assertThat(closes(agreement, "closing", "ENDED", "on", "1/1/2024").body())
                .contains("Ngày phải từ 1/1/2025");
        assertThat(closes(agreement, "closing", "", "on", "").body())
                .contains("Chưa chọn chấm dứt hay rút");
        assertThat(closes(agreement, "closing", "ENDED", "on", "30/9/2025").statusCode())
                .isEqualTo(302);

        assertThat(farmers.visitor().page(agreement))
                .contains("Đã kết thúc", "Có hiệu lực đến hết ngày 30/9/2025", "Xã sáp nhập");
        assertThat(closes(agreement, "closing", "WITHDRAWN").body()).contains("không còn cho phép");
    }

    @Test
    void what_ends_today_is_not_closed_twice() throws Exception {
        var agreement = farmers.drafts("fu.t.b.1", "Nhiều năm");
        farmers.changes(agreement, "title", "Nhiều năm", "ends", "31/12/2099");
        farmers.writes(agreement);
        farmers.signs(agreement, Map.of(), Partner.PDF);
        var today = DateText.print(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));

        assertThat(closes(agreement, "closing", "ENDED", "on", today).statusCode()).isEqualTo(302);
        var again = closes(agreement, "closing", "ENDED", "on", today);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("không còn cho phép");
    }

    @Test
    void what_lies_out_of_sight_is_not_there() throws Exception {
        var agreement = farmers.signs("fu.t.b.1", "Sân bóng");

        for (var step : List.of("", "/tasks", "/document", "/appraisals", "/closing")) {
            assertThat(neighbour.visitor().send(agreement + step, "reason", "x").statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(neighbour.visitor().get(agreement).statusCode()).isEqualTo(404);
        assertThat(neighbour.visitor().get(agreement + "/document").statusCode()).isEqualTo(404);
        assertThat(neighbour.visitor().page("/agreements?q=san+bong"))
                .contains("0 chương trình phối hợp");
        assertThat(neighbour.visitor().get("/agreements/new?unit=").body())
                .contains("Chưa ghi mã đơn vị chủ trì", "href=\"#unit\"");
        assertThat(neighbour.visitor().get("/agreements/new?unit=fu.t.b.1").body())
                .contains("phạm vi được giao");
    }

    private HttpResponse<String> closes(String agreement, String... fields) throws Exception {
        var all = new ArrayList<>(List.of("reason", "Xã sáp nhập"));
        all.addAll(List.of(fields));
        return farmers.visitor().send(agreement + "/closing", all.toArray(String[]::new));
    }

    private Partner as(Role role, String code) {
        return new Partner(Visitor.at(port).as(cast.with(role, code)));
    }
}
