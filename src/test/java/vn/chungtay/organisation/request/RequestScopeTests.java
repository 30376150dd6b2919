package vn.chungtay.organisation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Who sees which requests, and may do what about them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestScopeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String NOWHERE = "/change-requests/999999";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    private final Cast cast = Cast.of(DATABASE);
    private Visitor commune = Visitor.at(0);
    private Visitor district = commune;
    private Visitor neighbour = commune;
    private Visitor committee = commune;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        var visitor = Visitor.at(port);
        commune = visitor.as(cast.with(Role.BRANCH_HEAD, "fu.t.b.1"));
        district = visitor.as(cast.with(Role.PROGRAMME_OFFICE, "fu.t.b"));
        neighbour = visitor.as(cast.with(Role.PROGRAMME_OFFICE, "fu.t.n", "ff.t.b"));
        committee = visitor.as(cast.with(Role.PARTY_OFFICER, "t.b"));
    }

    @Test
    void a_request_is_seen_along_its_line_and_in_its_area() throws Exception {
        var asked = asked("Hội Một");

        for (var insider : List.of(commune, district, committee)) {
            assertThat(insider.page("/change-requests")).contains(asked + "\"", "Hội Một");
            assertThat(insider.get("/change-requests.csv").body()).contains("Hội Một");
            assertThat(insider.page(asked)).contains("Hội Một");
        }
        assertThat(neighbour.page("/change-requests")).contains("Không có đề nghị nào");
        assertThat(neighbour.get("/change-requests.csv").body()).hasLineCount(1);
        assertThat(neighbour.page("/change-requests?unit=fu.t.b.1")).contains("0 đề nghị");
    }

    @Test
    void one_out_of_sight_is_answered_like_one_there_is_not() throws Exception {
        var asked = asked("Hội Hai");

        assertThat(neighbour.get(asked).statusCode()).isEqualTo(404);
        assertThat(Visitor.bare(neighbour.get(asked).body()))
                .isEqualTo(Visitor.bare(neighbour.get(NOWHERE).body()));
        for (var deed : List.of("/withdrawal", "/refusal", "/acceptance")) {
            var answer = neighbour.send(asked + deed, "note", "Không");
            assertThat(answer.statusCode()).as(deed).isEqualTo(404);
            assertThat(Visitor.bare(answer.body()))
                    .isEqualTo(Visitor.bare(neighbour.send(NOWHERE + deed).body()));
        }
        assertThat(commune.page(asked)).contains("Đang chờ quyết định");
    }

    @Test
    void a_request_shows_what_its_viewer_may_do_about_it() throws Exception {
        var asked = asked("Hội Ba");
        var leader = Visitor.at(port).as(cast.with(Role.LEADER, "fu.t"));

        assertThat(leader.page(asked)).doesNotContain("/withdrawal", "/acceptance", "/refusal");
        assertThat(commune.page(asked)).contains("/withdrawal").doesNotContain("/acceptance");
        assertThat(district.page(asked)).contains("/withdrawal", "/acceptance", "/refusal");
        assertThat(commune.send(asked + "/acceptance").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"ff.t.b.1", "fu.t.b", "fu.t.b.2"})
    void nobody_asks_for_a_unit_out_of_sight(String outside) throws Exception {
        var form = commune.page("/change-requests/new?unit=" + outside);
        var unknown = commune.page("/change-requests/new?unit=fu.khong-co");
        var answer = send(commune, outside, "Hội Bốn");

        assertThat(Visitor.bare(form))
                .isEqualTo(Visitor.bare(unknown).replace("fu.khong-co", outside));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hôm nay không có đơn vị nào mang mã này");
        assertThat(commune.page("/change-requests/new?unit=fu.t.b.1")).contains("Hội fu.t.b.1");
    }

    @Test
    void a_branch_is_asked_for_where_the_unit_is() throws Exception {
        var answer =
                commune.send(
                        "/change-requests",
                        "kind",
                        "NEW_BRANCH",
                        "unit",
                        "fu.t.b.1",
                        "name",
                        "Chi hội Xa",
                        "area",
                        "t.n.1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không nằm trong địa bàn của đơn vị");
    }

    @Test
    void whoever_asks_is_named_beforehand() throws Exception {
        assertThat(commune.page("/change-requests/new?unit=fu.t.b.1"))
                .contains("value=\"Ông BRANCH_HEAD fu.t.b.1\"");
        assertThat(commune.page(asked("Hội Năm"))).contains("value=\"Ông BRANCH_HEAD fu.t.b.1\"");
    }

    @Test
    void who_holds_the_successor_reads_what_was_asked_before() throws Exception {
        var office = Visitor.at(port);
        var asked = location(send(office, "ff.t.n.1", "Mặt trận Cũ"));
        sign(office, "ESTABLISH", "about", "ff.t.n", "rank", "GRASSROOTS", "area", "t.n.1");
        var successor = office.as(cast.with(Role.BRANCH_HEAD, "ff.t.n.2"));
        assertThat(successor.get(asked).statusCode()).isEqualTo(404);

        sign(office, "MERGE", "about", "ff.t.n.1", "with", "ff.t.n.2");

        assertThat(successor.page(asked)).contains("Mặt trận Cũ");
    }

    /// A decision by which there is `ff.t.n.2` afterwards; the later the more of them there are.
    private static void sign(Visitor office, String kind, String... more) throws Exception {
        var day = kind.equals("MERGE") ? "1/3/2026" : "1/2/2026";
        var fields =
                new ArrayList<>(List.of("kind", kind, "number", "1-QĐ/MT", "signer", "Bà Thử"));
        fields.addAll(List.of("name", "Mặt trận Mới", "newCode", "ff.t.n.2", "do", "sign"));
        fields.addAll(List.of("date", day, "effective", day));
        fields.addAll(List.of(more));
        var answer = office.send("/reorganisations", fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String asked(String name) throws Exception {
        return location(send(commune, "fu.t.b.1", name));
    }

    private static HttpResponse<String> send(Visitor by, String unit, String name)
            throws Exception {
        return by.send(
                "/change-requests",
                "kind",
                "RENAME",
                "unit",
                unit,
                "name",
                name,
                "from",
                "1/2/2026",
                "reason",
                "Cho gọn",
                "by",
                "Ông Thử");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*(/ch)", "$1");
    }
}
