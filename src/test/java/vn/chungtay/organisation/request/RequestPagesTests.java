package vn.chungtay.organisation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// A commune asks, the province answers.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    private Visitor visitor = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        visitor = Visitor.at(port);
    }

    @Test
    void a_commune_asks_for_a_branch_and_the_province_signs() throws Exception {
        assertThat(visitor.page("/change-requests/new?unit=fu.t.b.1"))
                .contains("Hội fu.t.b.1", "Nơi t.b.1");
        var asked = asked("NEW_BRANCH", "name", "Chi hội Đồi Chè", "area", "t.b.1");

        assertThat(again("NEW_BRANCH", "name", "Chi hội Đồi Chè", "area", "t.b.1"))
                .contains("đang chờ quyết định");
        assertThat(accepted(asked, "12-QĐ/HND").statusCode()).isEqualTo(302);

        assertThat(visitor.page(asked)).contains("Đã chấp thuận", "12-QĐ/HND", "Bà Thử");
        assertThat(visitor.page("/units/fu.t.b.1.chi-hoi-doi-che?asOf=1/2/2026"))
                .contains("Chi hội Đồi Chè");
        assertThat(accepted(asked, "13-QĐ/HND").body()).contains("đã được trả lời");
        assertThat(visitor.page("/reorganisations")).doesNotContain("13-QĐ/HND");
    }

    @Test
    void a_name_is_declined_with_a_reason_and_may_be_asked_for_again() throws Exception {
        var asked = asked("RENAME", "name", "Hội Nông dân Bến Nước");

        assertThat(
                        visitor.send(asked + "/refusal", "note", "", "declinedBy", "Bà Thử")
                                .statusCode())
                .isEqualTo(422);
        visitor.send(asked + "/refusal", "note", "Trùng tên", "declinedBy", "Bà Thử");

        assertThat(visitor.page(asked)).contains("Không chấp thuận", "Trùng tên");
        assertThat(asked("RENAME", "name", "Hội Nông dân Bến Nước")).isNotEqualTo(asked);
    }

    @Test
    void an_end_is_asked_for_and_taken_back() throws Exception {
        var asked = asked("DISSOLVE");

        visitor.send(asked + "/withdrawal", "withdrawnBy", "Ông Thử");

        assertThat(visitor.page(asked)).contains("Đã rút");
        assertThat(visitor.page("/change-requests?state=ANSWERED&q=fu.t.b.1&sort=unit"))
                .contains(asked);
        assertThat(visitor.get("/change-requests.csv").body()).contains("WITHDRAWN");
    }

    @Test
    void what_cannot_be_done_leaves_the_request_open() throws Exception {
        var asked = asked("NEW_BRANCH", "name", "Chi hội Trùng", "area", "t.b.1");
        var other = asked("NEW_BRANCH", "name", "Chi hội trùng!", "area", "t.b.1");
        accepted(asked, "14-QĐ/HND");

        var refused = accepted(other, "15-QĐ/HND");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("đã được dùng", "value=\"15-QĐ/HND\"");
        assertThat(visitor.page(other)).contains("Đang chờ quyết định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "name", "area", "from", "reason", "by"})
    void what_is_missing_is_said_and_what_was_typed_stays(String missing) throws Exception {
        var fields = fields("NEW_BRANCH", "name", "Chi hội Một", "area", "t.b.1");
        fields.set(fields.indexOf(missing) + 1, " ");

        var answer = visitor.send("/change-requests", fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + missing + "\"");
        assertThat(answer.body()).contains(missing.equals("by") ? "Chi hội Một" : "Ông Thử");
    }

    private static List<String> fields(String kind, String... more) {
        var fields = new ArrayList<>(List.of("kind", kind, "unit", "fu.t.b.1"));
        fields.addAll(List.of("from", "1/2/2026", "reason", "Đông hội viên", "by", "Ông Thử"));
        fields.addAll(List.of(more));
        return fields;
    }

    private String asked(String kind, String... more) throws Exception {
        var answer = visitor.send("/change-requests", fields(kind, more).toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/change-requests)", "$1");
    }

    private String again(String kind, String... more) throws Exception {
        return visitor.send("/change-requests", fields(kind, more).toArray(String[]::new)).body();
    }

    private HttpResponse<String> accepted(String asked, String number) throws Exception {
        return visitor.send(
                asked + "/acceptance",
                "number",
                number,
                "date",
                "1/2/2026",
                "effective",
                "1/2/2026",
                "signer",
                "Bà Thử");
    }
}
