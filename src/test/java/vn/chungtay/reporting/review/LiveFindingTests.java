package vn.chungtay.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

/// The rules of the annex, held against what units report, over the API.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class LiveFindingTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String B1 = "/api/v1/findings?form=B1&period=2021";
    private static final String B2 = "/api/v1/findings?form=B2&period=2021";
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Reports reports;
    @Autowired Units units;
    @Autowired MovingClock clock;
    private Visitor everybody = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void nothing_is_wrong_yet() {
        everybody = Visitor.at(port);
        clock.moveTo(LocalDate.of(2021, 6, 10));
        committees("fu.t.b.1", 3, 11);
        committees("fu.t.n.1", 5, 15);
        classified(4);
        enter("B1", "fu.t.b.1", "b1.branches", 2);
        enter("B2", "fu.t.b.1", "b2.branch.total", 2);
    }

    @Test
    void a_broken_rule_tells_its_figures_and_where_they_come_from() throws Exception {
        classified(5);

        var items = items(B2);

        assertThat(items)
                .extracting(LiveFindingTests::inShort)
                .containsExactly("b2.grassroots.classes FU 5 4", "b2.grassroots.classes null 5 4");
        assertThat(items.getFirst().get("text").stringValue())
                .isEqualTo(
                        "Biểu 2, cấp cơ sở, 2021, Hội Nông dân, tổng số đơn vị:"
                                + " cộng các loại được 4, báo cáo là 5");
        assertThat(items.getFirst().get("figures").get(0))
                .hasToString(
                        "{\"form\":\"B2\",\"organisation\":\"FU\","
                                + "\"element\":\"b2.grassroots.total\",\"value\":5,"
                                + "\"unitsReported\":1,\"unitsExpected\":3,"
                                + "\"explained\":\"/api/v1/totals/explain?form=B2&period=2021"
                                + "&stage=estimate&area=t&organisation=FU"
                                + "&element=b2.grassroots.total\"}");
    }

    @Test
    void every_figure_is_explained_at_its_address() throws Exception {
        classified(5);

        for (var item : items(B2)) {
            assertThat(item.get("figures").size()).isEqualTo(3);
            for (var figure : item.get("figures")) {
                var explained =
                        JSON.readTree(everybody.page(figure.get("explained").stringValue()));

                assertThat(explained.get("value").stringValue())
                        .isEqualTo(figure.get("value").toString());
                assertThat(explained.get("items").get(0).get("unit").stringValue())
                        .isEqualTo("fu.t.b");
            }
        }
    }

    @Test
    void what_is_corrected_is_found_no_more() throws Exception {
        classified(5);
        assertThat(items(B2)).hasSize(2);

        classified(4);

        assertThat(items(B2)).isEmpty();
    }

    @Test
    void a_commune_may_be_wrong_where_the_province_is_not() throws Exception {
        committees("fu.t.b.1", 12, 11);

        assertThat(items(B1)).isEmpty();
        assertThat(items(B1 + "&unit=fu.t.b.1"))
                .extracting(LiveFindingTests::inShort)
                .containsExactly("b1.standing_committee FU 12 11");
        assertThat(items(B1 + "&area=t.b.1"))
                .extracting(item -> item.get("area").stringValue() + item.get("organisation"))
                .containsExactly("t.b.1\"FU\"");
        assertThat(items(B1 + "&unit=fu.t.n.1")).isEmpty();
    }

    @Test
    void forms_are_held_against_each_other() throws Exception {
        enter("B2", "fu.t.b.1", "b2.branch.total", 4);

        for (var form : List.of("form=B1&", "form=B2&", "")) {
            assertThat(items("/api/v1/findings?" + form + "period=2021"))
                    .extracting(LiveFindingTests::inShort)
                    .as(form)
                    .containsExactly("b2-b1.branches FU 4 2");
        }
        assertThat(items("/api/v1/findings?form=B3&period=2021")).isEmpty();
    }

    @Test
    void a_figure_is_held_against_the_period_before() throws Exception {
        enter("2020", "b1.branches", 40);

        assertThat(items(B1 + "&unit=fu.t.b"))
                .extracting(LiveFindingTests::inShort)
                .containsExactly("change FU 2 40");
        assertThat(items("/api/v1/findings?form=B1&period=2020&stage=estimate")).isEmpty();
        enter("2020", "b1.branches", 19);
        assertThat(items(B1)).isEmpty();
    }

    @Test
    void the_page_tells_the_same_and_where_each_figure_comes_from() throws Exception {
        classified(5);

        var page = Visitor.bare(everybody.page("/findings/reported?form=B2&period=2021"));

        assertThat(page)
                .contains("<h1>Đối chiếu số báo cáo của Nơi t</h1>", "2 chỗ chưa khớp")
                .contains("Hội Nông dân, tổng số đơn vị: cộng các loại được 4, báo cáo là 5")
                .contains("<option value=\"2021\" selected>Năm 2021</option>")
                .contains("/reports/B2/2021/estimate/doubts");
        var link = Pattern.compile("href=\"(/totals/explain[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(everybody.get(link.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
        assertThat(page).contains("<a href=\"/findings/reported?period=2021\">Bỏ lọc</a>");
        assertThat(everybody.page("/findings/reported?period=2021")).doesNotContain("Bỏ lọc");
        assertThat(everybody.page("/findings/reported?q=chi-bo"))
                .contains("Không có chỗ chưa khớp");
        assertThat(everybody.page("/findings/reported.csv?form=B2&period=2021").lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains("b2.grassroots.classes"));
    }

    @Test
    void final_figures_are_asked_once_their_round_has_opened() throws Exception {
        classified(5);
        assertThat(items(B2 + "&stage=final")).isEmpty();
        assertThat(items(B2)).hasSize(2);

        clock.moveTo(LocalDate.of(2022, 1, 10));

        assertThat(items(B2)).isEmpty();
        assertThat(items(B2 + "&stage=estimate").getFirst().get("stage").stringValue())
                .isEqualTo("ESTIMATE");
    }

    @Test
    void a_printed_period_is_the_annex_unless_reports_are_asked_for() throws Exception {
        var printed = items("/api/v1/findings?form=B2&period=2020");

        assertThat(printed).isNotEmpty().noneMatch(item -> item.has("figures"));
        assertThat(items("/api/v1/findings?form=B2&period=2020&stage=final")).isEmpty();
        assertThat(items("/api/v1/findings?form=B2&period=2020&unit=fu.t")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form=B9&period=2021               | 400 | Không có biểu “B9”. Các biểu hiện",
                "form=B9&period=2021&stage=final   | 400 | Không có biểu “B9”. Các biểu hiện",
                "form=B1&period=2021&stage=draft   | 400 | “draft”. Hãy chọn một trong: estimate",
                "form=B1&period=2021-H1            | 400 | đợt báo cáo kỳ “2021-H1”. Hãy hỏi",
                "form=B1&period=2031               | 400 | 2020 (estimate), 2020 (final)",
                "form=B1&period=so                 | 400 | đợt báo cáo kỳ “so”",
                "form=B4&period=2021               | 400 | T2015-2020 (final)",
                "period=1999                       | 400 | Không có số liệu kỳ “1999”",
                "form=B1&stage=final               | 400 | Hãy cho biết kỳ (period)",
                "form=B1&period=2021&unit=fu.t&area=t | 400 | không hỏi cả hai",
                "form=B1&period=2021&unit=fu.khac  | 404 | Không tìm thấy “fu.khac”",
            })
    void what_cannot_be_answered_is_told(String question, int status, String told)
            throws Exception {
        var answer = everybody.get("/api/v1/findings?" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(told).contains("\"status\":" + status);
    }

    @Test
    void one_sees_what_one_sees_of_the_totals() throws Exception {
        committees("fu.t.b.1", 30, 11);
        committees("fu.t.n.1", 16, 15);
        var district = new Scope.OfUnit(units.find("fu.t.n", day()).orElseThrow().id().value());
        var grants = List.of(new Grant(Role.ORGANISATION_OFFICER, district));
        var binh = everybody.as(Viewer.of(new AccountId(21), "binh.21", "Lê Bình", grants));

        var own = JSON.readTree(binh.page(B1)).get("items");

        assertThat(own.valueStream())
                .extracting(LiveFindingTests::inShort)
                .containsExactly("b1.standing_committee FU 16 15");
        assertThat(own.get(0).get("unit").stringValue()).isEqualTo("fu.t.n");
        var above = binh.get(B1 + "&unit=fu.t");
        assertThat(above.statusCode()).isEqualTo(404);
        assertThat(above.body()).contains("Không tìm thấy “fu.t” trong phạm vi được xem");
    }

    private List<JsonNode> items(String address) throws Exception {
        return JSON.readTree(everybody.page(address)).get("items").valueStream().toList();
    }

    private static String inShort(JsonNode item) {
        return "%s %s %s %s"
                .formatted(
                        item.get("rule").stringValue(),
                        item.get("organisation").isNull()
                                ? null
                                : item.get("organisation").stringValue(),
                        item.get("printed"),
                        item.get("computed"));
    }

    private void classified(int total) {
        enter("B2", "fu.t.b", "b2.grassroots.total", total);
        enter("B2", "fu.t.b", "b2.grassroots.excellent", 3);
        enter("B2", "fu.t.b", "b2.grassroots.good", 1);
    }

    private void committees(String unit, int standing, int executive) {
        enter("B1", unit, "b1.standing_committee", standing);
        enter("B1", unit, "b1.executive_committee", executive);
    }

    private void enter(String period, String element, int value) {
        enter(new RoundPath("B1", period, "estimate"), "fu.t.b.1", element, value);
    }

    private void enter(String form, String unit, String element, int value) {
        enter(new RoundPath(form, "2021", "estimate"), unit, element, value);
    }

    private void enter(RoundPath path, String unit, String element, int value) {
        var round = desks.round(path).orElseThrow();
        var cell = round.form().cell(element).orElseThrow();
        var hand = new Hand(null, "Hoàng Thị Lan", Source.PAGE);
        var id = units.find(unit, day()).orElseThrow().id();
        var change = new CellChange(cell, null, Quantity.of(value));
        reports.save(round, id, List.of(change), hand);
    }

    private static LocalDate day() {
        return LocalDate.of(2021, 12, 31);
    }
}
