package vn.chungtay.organisation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.SmallProvince.Stated;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnitApiTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    private static final String DECISION =
            """
            insert into reorganisation (decision_number, decision_date, effective_on, signed_at,
                                        signed_by)
            values ('12-QĐ/HND', '2025-06-20', '2025-07-01', '2025-06-20Z', 'tester')
            """;

    private static final String SUCCESSION =
            """
            insert into unit_succession (reorganisation, predecessor, successor, extent)
            select r.id, before.id, after.id, 'PART'
              from reorganisation r
              join unit before on before.code = 'fu.t.b.2'
              join unit after on after.code = 'fu.t.b.1'
            """;

    private static final SmallProvince PROVINCE = SmallProvince.foundedIn(DATABASE);

    static {
        PROVINCE.write(p -> {
            p.sql(
                    """
                    update unit_state
                       set during = '[2015-01-01,2025-07-01)'
                     where unit = (select id from unit where code = 'fu.t.b.1')
                    """);
            p.unitState(new Stated("fu.t.b.1", "GRASSROOTS", "t.b.1", "fu.t"), "[2025-07-01,)");
            p.sql(DECISION);
            p.sql(SUCCESSION);
        });
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_unit_has_the_parent_of_the_day() throws Exception {
        assertThat(parentOf("fu.t.b.1", "2025-06-30")).isEqualTo("fu.t.b");
        assertThat(parentOf("fu.t.b.1", "2025-07-01")).isEqualTo("fu.t");
    }

    @Test
    void a_unit_names_who_took_it_over() throws Exception {
        assertThat(unit("fu.t.b.2", "2025-06-30").get("successors"))
                .hasToString(
                        """
                        [{"code":"fu.t.b.1","extent":"part","from":"2025-07-01"}]\
                        """);
        assertThat(unit("fu.t.b.1", "2025-06-30").get("successors").isEmpty()).isTrue();
    }

    @Test
    void an_area_is_asked_for_with_everything_below_it() throws Exception {
        assertThat(codes("?area=t.b&organisation=FF"))
                .containsExactly("ff.t.b", "ff.t.b.1", "ff.t.b.2");
        assertThat(codes("?area=t.b&level=GRASSROOTS")).hasSize(4);
        assertThat(codes("?area=nowhere")).isEmpty();
    }

    @Test
    void before_its_first_day_no_unit_is_there() throws Exception {
        assertThat(codes("?asOf=2014-12-31")).isEmpty();
        assertThat(codes("?asOf=2015-01-01")).hasSize(12);
    }

    @Test
    void a_long_list_comes_in_pages() throws Exception {
        PROVINCE.write(p ->
                p.sql(
                        """
                        with born as (
                            insert into unit (code, organisation, during)
                            select 'ff.n.' || n, 'FF', '[2030-01-01,)'
                                              from generate_series(1, 250) n
                            returning id, during, code
                        )
                        insert into unit_state (unit, during, name, level, area, parent)
                        select born.id, born.during, born.code, 'BRANCH', s.area, s.unit
                          from born
                          join unit parent on parent.code = 'ff.t.b.1'
                                          join unit_state s on s.unit = parent.id
                        """));

        var first = json("?asOf=2030-01-01&level=BRANCH");
        var second = json(first.get("next").asString().replace("/api/v1/units", ""));

        assertThat(first.get("items").size()).isEqualTo(200);
        assertThat(second.get("items").size()).isEqualTo(50);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_refused() throws Exception {
        assertThat(List.of("?asOf=30/6/2025", "?level=HAMLET", "?page=0", "?page=x"))
                .allSatisfy(question -> assertThat(get(question).statusCode()).isEqualTo(400));
    }

    @Test
    void the_description_names_what_may_be_asked() throws Exception {
        var address = "/api/v1/openapi.json";
        var answer = client.send(Testers.request(port, address).build(), BodyHandlers.ofString());

        var described =
                JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/paths/~1api~1v1~1units/get/parameters");

        assertThat(described.valueStream().map(p -> p.get("name").asString()))
                .containsExactlyInAnyOrder("organisation", "level", "area", "asOf", "page");
    }

    private String parentOf(String code, String day) throws Exception {
        return unit(code, day).get("parent").asString();
    }

    private JsonNode unit(String code, String day) throws Exception {
        return json("?asOf=" + day)
                .get("items")
                .valueStream()
                .filter(unit -> unit.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String question) throws Exception {
        return json(question)
                .get("items")
                .valueStream()
                .map(u -> u.get("code").asString())
                .toList();
    }

    private JsonNode json(String question) throws Exception {
        var answer = get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String question) throws Exception {
        var address = "/api/v1/units" + question;
        return client.send(Testers.request(port, address).build(), BodyHandlers.ofString());
    }
}
