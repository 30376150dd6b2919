package vn.chungtay.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// The half-years of the six-monthly report, told as years and as a term.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class SpanTotalTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Hand CLERK = new Hand(null, "Hoàng Thị Lan", Source.PAGE);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HAPPENED = "t5b.models";
    private static final String STANDS = "t2.studied";

    static {
        var province = SmallProvince.foundedIn(DATABASE);
        Villages.settleIn(province);
        province.merge("fu.t.b.1.a", "fu.t.b.1.b", "2023-10-01");
    }

    @LocalServerPort int port;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void what_happened_is_added_up_and_how_things_stand_is_told_by_the_last_figure()
            throws Exception {
        save("2021-H1", "fu.t.b.1", HAPPENED, Quantity.of(3));
        save("2021-H2", "fu.t.b.1", HAPPENED, Quantity.of(4));
        save("2021-H2", "fu.t.n.1", HAPPENED, Quantity.of(1));
        save("2021-H1", "fu.t.b.1.a", STANDS, Quantity.of(40));
        save("2021-H2", "fu.t.b.1.a", STANDS, Quantity.of(44));
        save("2021-H1", "fu.t.n.1.b", STANDS, Quantity.of(10));
        save("2021-H2", "fu.t.n.1.b", STANDS, Quantity.NOT_REPORTED);

        assertThat(told("2021", HAPPENED, "unit=fu.t")).containsExactly("8 of 3/6");
        assertThat(told("2021", STANDS, "unit=fu.t")).containsExactly("54 of 2/6");
        assertThat(told("2021", STANDS, "unit=fu.t&by=DISTRICT"))
                .containsExactly("44 of 1/4", "10 of 1/2");
        save("2021-H2", "fu.t.n.1.b", STANDS, Quantity.of(12));
        assertThat(told("2021", STANDS, "unit=fu.t")).containsExactly("56 of 2/6");
        assertThat(told("2021-H2", STANDS, "unit=fu.t")).containsExactly("56 of 2/6");
        assertThat(told("T2021-2025", HAPPENED, "unit=fu.t.b.1")).containsExactly("7 of 2/10");
    }

    @Test
    void a_unit_that_is_gone_gives_way_once_its_heir_has_told() throws Exception {
        save("2023-H1", "fu.t.b.1.a", STANDS, Quantity.of(40));
        save("2023-H1", "fu.t.b.1.b", STANDS, Quantity.of(20));
        assertThat(told("2023", STANDS, "unit=fu.t.b.1")).containsExactly("60 of 2/1");
        assertThat(told("2023", STANDS, "unit=fu.t.b.1.b")).containsExactly("60 of 2/1");

        save("2023-H2", "fu.t.b.1.b", STANDS, Quantity.of(65));

        assertThat(told("2023", STANDS, "unit=fu.t.b.1")).containsExactly("65 of 1/1");
        assertThat(told("2023-H1", STANDS, "unit=fu.t.b.1")).containsExactly("60 of 2/2");
    }

    @Test
    void whatever_was_told_the_parts_and_the_cells_add_up_to_the_total() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (var period : List.of("2022-H1", "2022-H2", "2024-H1", "2024-H2", "2025-H2")) {
            for (var village : Villages.AREAS) {
                saveAtRandom(period, "fu." + village, random);
            }
        }

        for (var period : List.of("2022", "2024", "T2021-2025")) {
            var total = value(period, "unit=fu.t");
            assertThat(total).isPositive();
            assertThat(value(period, "unit=fu.t&by=BRANCH")).isEqualTo(total);
            assertThat(value(period, "unit=fu.t&by=GRASSROOTS")).isEqualTo(total);
            assertThat(value(period, "by=ORGANISATION")).isEqualTo(value(period, ""));
            var cells = JSON.readTree(page("/api/v1/totals/explain", period, STANDS, "unit=fu.t"));
            assertThat(cells.get("value").stringValue()).isEqualTo(String.valueOf(total));
            assertThat(sum(cells.get("items"))).isEqualTo(total);
        }
    }

    @Test
    void the_pages_say_what_a_longer_period_is_put_together_from() throws Exception {
        save("2021-H2", "ff.t.n.1.a", STANDS, Quantity.of(7));

        assertThat(page("/totals", "2021", STANDS, "unit=ff.t.n"))
                .contains("6 tháng đầu năm 2021 (số chính thức); 6 tháng cuối năm 2021")
                .contains("lấy số mới nhất của từng đơn vị")
                .contains("value=\"2021\" selected", "Nhiệm kỳ 2021-2025");
        assertThat(page("/totals/explain", "2021", STANDS, "unit=ff.t.n"))
                .contains("/reports/R6/2021-H2/final/ff.t.n.1.a/t2.studied");
    }

    @Test
    void a_period_in_which_nothing_was_collected_has_no_totals() {
        assertThatThrownBy(() -> told("2019", STANDS, "unit=fu.t")).hasMessageContaining("404");
        assertThatThrownBy(() -> told("2021-Q1", STANDS, "unit=fu.t")).hasMessageContaining("404");
    }

    private void saveAtRandom(String period, String unit, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> save(period, unit, STANDS, Quantity.NOT_APPLICABLE);
            default -> save(period, unit, STANDS, Quantity.of(random.nextInt(1, 1000)));
        }
    }

    private void save(String period, String unit, String element, Quantity wanted) {
        var round = round(period);
        var cell = round.form().cell(element).orElseThrow();
        var id =
                database.sql("select id from unit where code = ?")
                        .param(unit)
                        .query(Long.class)
                        .single();
        reports.save(round, new UnitId(id), List.of(new CellChange(cell, null, wanted)), CLERK);
    }

    private Round round(String period) {
        var half = Period.fromCode(period).orElseThrow();
        return rounds.find("de-an-02-2021", "R6", half, Stage.FINAL).orElseThrow();
    }

    private List<String> told(String period, String element, String where) throws Exception {
        return items(period, element, where)
                .valueStream()
                .map(item ->
                        "%s of %s/%s"
                                .formatted(
                                        item.get("value"),
                                        item.get("unitsReported"),
                                        item.get("unitsExpected")))
                .toList();
    }

    private long value(String period, String where) throws Exception {
        return sum(items(period, STANDS, where));
    }

    private static long sum(JsonNode items) {
        return items.valueStream()
                .map(item -> item.get("value"))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::longValue)
                .sum();
    }

    private JsonNode items(String period, String element, String where) throws Exception {
        return JSON.readTree(page("/api/v1/totals", period, element, where)).get("items");
    }

    private String page(String path, String period, String element, String where) throws Exception {
        return Visitor.at(port)
                .page(
                        "%s?form=R6&period=%s&stage=final&element=%s&%s"
                                .formatted(path, period, element, where));
    }
}
