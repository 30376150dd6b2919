package vn.chungtay.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.shared.Quantity;

/// Totals over the API and as pages, down to the cells.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class TotalApiTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String B1 = "form=B1&period=2020&stage=final";
    private static final RoundPath YEAR_2020 = new RoundPath("B1", "2020", "final");
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Reports reports;
    @Autowired Units units;
    private Visitor everybody = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void some_have_reported() {
        everybody = Visitor.at(port);
        enter("fu.t.b.1.a", "b1.members", Quantity.of(40));
        enter("fu.t.b.1.a", "b1.eligible", Quantity.of(60));
        enter("fu.t.b.1.b", "b1.members", Quantity.NOT_APPLICABLE);
        enter("fu.t.n.1.a", "b1.members", Quantity.of(1733));
        enter("fu.t.n.1.a", "b1.eligible", Quantity.of(2000));
    }

    @Test
    void a_total_tells_its_value_its_rate_and_who_has_not_answered() throws Exception {
        var items = items("/api/v1/totals?" + B1 + "&unit=fu.t");

        assertThat(item(items, "b1.members"))
                .hasToString(
                        "{\"unit\":\"fu.t\",\"organisation\":\"FU\",\"period\":\"2020\","
                                + "\"stage\":\"FINAL\",\"element\":\"b1.members\",\"value\":1773,"
                                + "\"numerator\":null,\"denominator\":null,\"unitsReported\":3,"
                                + "\"unitsExpected\":6}");
        assertThat(item(items, "b1.members_admitted").get("value").isNull()).isTrue();
        assertThat(item(items, "b1.attraction").get("value").decimalValue())
                .isEqualByComparingTo("86.06796116504854");
        assertThat(item(items, "b1.attraction").get("denominator").longValue()).isEqualTo(2060);
        var none = item(items("/api/v1/totals?" + B1 + "&unit=fu.t.b.1.b"), "b1.members");
        assertThat(none.get("value").stringValue()).isEqualTo("n/a");
    }

    @Test
    void a_total_is_divided_among_units_areas_and_organisations() throws Exception {
        var members = "&element=b1.members";

        assertThat(values("/api/v1/totals?" + B1 + "&unit=fu.t&by=DISTRICT" + members))
                .containsExactly("fu.t.b 40", "fu.t.n 1733");
        assertThat(values("/api/v1/totals?" + B1 + "&area=t&by=GRASSROOTS" + members))
                .containsExactly("t.b.1 40", "t.b.2 null", "t.n.1 1733");
        assertThat(values("/api/v1/totals?" + B1 + "&area=t&by=ORGANISATION" + members))
                .containsExactly("t 1773");
        assertThat(values("/api/v1/totals?" + B1 + "&area=t.n&organisation=FU" + members))
                .containsExactly("t.n 1733");
        assertThat(values("/api/v1/totals?" + B1 + "&area=t&structure=today" + members))
                .containsExactly("t 1773");
    }

    @Test
    void a_total_is_explained_cell_by_cell() throws Exception {
        var explained =
                JSON.readTree(
                        everybody.page(
                                "/api/v1/totals/explain?" + B1 + "&unit=fu.t&element=b1.members"));

        assertThat(explained.get("value").stringValue()).isEqualTo("1773");
        assertThat(explained.get("items").valueStream())
                .extracting(item -> item.get("unit").stringValue() + " " + item.get("value"))
                .containsExactly("fu.t.n.1.a 1733", "fu.t.b.1.a 40", "fu.t.b.1.b \"n/a\"");
        assertThat(explained.get("items").get(0).get("person").stringValue())
                .isEqualTo("Hoàng Thị Lan");
    }

    /// 40 of 60 are 66,7 %, 1.733 of 2.000 are 86,7 %.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "element=b1.members&at_least=41&level=BRANCH&unit=fu.t | fu.t 1/6 (3)",
                "element=b1.members&at_least=40&level=BRANCH&unit=fu.t&by=DISTRICT"
                        + " | fu.t.b 1/4 (2), fu.t.n 1/2 (1)",
                "element=b1.members&at_least=40&level=GRASSROOTS&area=t | t 2/3 (2)",
                "element=b1.attraction&at_least=66,6&level=BRANCH&unit=fu.t | fu.t 2/6 (2)",
                "element=b1.attraction&at_least=66,67&level=BRANCH&unit=fu.t | fu.t 1/6 (2)",
                "element=b1.members&at_least=1.733&level=BRANCH&unit=fu.t | fu.t 1/6 (3)",
                "element=b1.members&per=b1.eligible&at_least=70&unit=fu.t.n | fu.t.n 1/1 (1)",
                "element=b1.members&structure=today&level=BRANCH&area=t.n | t.n 1/2 (1)",
                "element=b1.members&level=DISTRICT&unit=fu.t.n.1 | fu.t.n.1 0/0 (0)"
            })
    void units_are_counted_for_which_something_holds(String asked, String found) throws Exception {
        var items = items("/api/v1/totals/shares?" + B1 + "&" + asked);

        assertThat(
                        items.stream()
                                .map(item ->
                                        "%s %s/%s (%s)"
                                                .formatted(
                                                        item.has("unit")
                                                                ? item.get("unit").stringValue()
                                                                : item.get("area").stringValue(),
                                                        item.get("numerator"),
                                                        item.get("denominator"),
                                                        item.get("unitsReported")))
                                .toList())
                .containsExactly(found.split(", "));
    }

    @Test
    void the_share_of_units_is_a_page_too() throws Exception {
        var asked = "&element=b1.members&level=BRANCH&unit=fu.t&by=DISTRICT";
        assertThat(everybody.page("/totals/shares?" + B1 + asked))
                .contains("Tỷ lệ đơn vị đạt: Hội fu.t", "33,3", "25,0", "Tổng số đơn vị");
        assertThat(everybody.page("/totals/shares?" + B1 + asked + "&at_least=1,733"))
                .contains("value=\"1,733\"", "at_least-error", "Sửa mức ở ô trên")
                .doesNotContain("Tổng số đơn vị");
        assertThat(everybody.page("/totals?" + B1 + "&unit=fu.t"))
                .contains("/totals/shares?form=B1&amp;period=2020&amp;stage=final&amp;unit=fu.t");
    }

    @Test
    void two_clicks_lead_from_the_province_to_the_cell() throws Exception {
        var totals = everybody.page("/totals?" + B1 + "&by=GRASSROOTS&area=t");
        var explained = "/totals/explain?" + B1 + "&area=t&element=b1.members";

        assertThat(totals)
                .contains(explained.replace("&", "&amp;"))
                .contains("1.773", "86,1", "Nơi t.n.1");
        assertThat(everybody.page(explained))
                .contains("/reports/B1/2020/final/fu.t.n.1.a/b1.members", "Hoàng Thị Lan", "1.733");
        assertThat(everybody.page("/totals?form=B1&period=2020")).contains("1.773");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?form=B1&period=2020&unit=fu.t&by=VILLAGE | 400 | Không chia được theo",
                "?form=B1&period=2020&unit=fu.t&area=t     | 400 | không hỏi cả hai",
                "?form=B1&period=20&unit=fu.t              | 400 | 20",
                "?period=2020&unit=fu.t                    | 400 | biểu (form)",
                "?form=B9&period=2020&unit=fu.t            | 404 | ",
                "?form=B1&period=2020&unit=fu.nowhere      | 404 | ",
                "?form=B1&period=2020&unit=fu.t&structure=x | 400 | then",
                "/shares?form=B1&period=2020&unit=fu.t    | 400 | b1.members",
                "/shares?form=B1&period=2020&element=b1.x | 400 | b1.members",
                "/shares?form=B1&period=2020&element=b1.members&at_least=1,733 | 400 | 1,733",
                "/shares?form=B1&period=2020&element=b1.members&per=b1.x | 400 | b1.x",
                "/shares?form=B1&period=2020&element=b1.members&level=ORGANISATION | 400 | BRANCH",
            })
    void what_cannot_be_answered_is_told(String question, int status, String told)
            throws Exception {
        var answer = everybody.get("/api/v1/totals" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(told == null ? "" : told);
    }

    @Test
    void what_is_out_of_sight_is_not_found() throws Exception {
        var district = new Scope.OfUnit(units.find("fu.t.n", day()).orElseThrow().id().value());
        var grants = List.of(new Grant(Role.ORGANISATION_OFFICER, district));
        var binh = everybody.as(Viewer.of(new AccountId(21), "binh.21", "Lê Bình", grants));

        assertThat(binh.get("/api/v1/totals?" + B1 + "&unit=fu.t").statusCode()).isEqualTo(404);
        assertThat(binh.get("/api/v1/totals?" + B1 + "&area=t.n").statusCode()).isEqualTo(404);
        assertThat(binh.page("/totals?" + B1)).contains("1.733").doesNotContain("1.773");
    }

    private List<String> values(String address) throws Exception {
        return items(address).stream()
                .map(item -> {
                    var place = item.has("unit") ? item.get("unit") : item.get("area");
                    return place.stringValue() + " " + item.get("value");
                })
                .toList();
    }

    private List<JsonNode> items(String address) throws Exception {
        var answer = JSON.readTree(everybody.page(address));
        return StreamSupport.stream(answer.get("items").spliterator(), false).toList();
    }

    private static JsonNode item(List<JsonNode> items, String element) {
        return items.stream()
                .filter(item -> item.get("element").stringValue().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private void enter(String unit, String element, Quantity quantity) {
        var round = desks.round(YEAR_2020).orElseThrow();
        var cell = round.form().cell(element).orElseThrow();
        var hand = new Hand(null, "Hoàng Thị Lan", Source.PAGE);
        var id = units.find(unit, day()).orElseThrow().id();
        reports.save(round, id, List.of(new CellChange(cell, null, quantity)), hand);
    }

    private LocalDate day() {
        return desks.round(YEAR_2020).orElseThrow().treeOn();
    }
}
