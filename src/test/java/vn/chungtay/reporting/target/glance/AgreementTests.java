package vn.chungtay.reporting.target.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The API, the heat map, the workbook and SQL of its own say the same of every target, over
/// figures that were drawn by chance.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class AgreementTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final long SEED = 20261128;
    private static final List<String> GRASSROOTS = List.of("t.b.1", "t.b.2", "t.n.1");
    private static final Pattern CELL =
            Pattern.compile(
                    "heat heat--\\w+\" href=\"/targets/reported/(\\w+)\\?[^\"]*"
                            + "organisation=(\\w\\w)\"(?:(?!</a>).)*</a>",
                    Pattern.DOTALL);

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Clerks clerks;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// @param sql of the numerator and of the denominator, over the reports of the organisation
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T2  | FU | sum({t2.studied})                  | sum({t2.base})
                    T2  | FF | sum({t2.studied})                  | sum({t2.base})
                    T5a | FU | count(*) filter (where {t5a.households_out_of_poverty} >= 1) | max(3)
                    T9a | FU | sum({t9a.with_degree})             | sum({t9a.base})
                    T10 | FU | count(*) filter (where {t10.branches_with_fund} = 1)         | max(6)
                    T6d | FU | sum({t6d.heads_party_members})     | sum({t6d.heads})
                    """)
    void sql_of_its_own_says_the_same(String target, String whose, String above, String below)
            throws Exception {
        enter();

        var told = item(target, whose);

        assertThat(told.get("numerator").longValue())
                .as("seed " + SEED)
                .isEqualTo(sql(above, whose));
        assertThat(told.get("denominator").longValue()).isEqualTo(sql(below, whose));
    }

    @Test
    void the_heat_map_says_what_the_api_says() throws Exception {
        enter();

        var page = Visitor.at(port).page("/targets/overview?period=2021-H1");

        var cells = CELL.matcher(page);
        var seen = 0;
        for (; cells.find(); seen++) {
            var value = item(cells.group(1), cells.group(2)).get("value");
            if (!value.isNull() && !cells.group(1).equals("T12")) {
                assertThat(cells.group()).contains(printed(value.decimalValue(), 1));
            }
        }
        assertThat(seen).isEqualTo(items().size());
    }

    @Test
    void the_workbook_says_what_the_api_says() throws Exception {
        enter();

        var rows = workbook();

        var told = new ArrayList<String>();
        for (var item : items()) {
            var computed = !item.get("numerator").isNull();
            told.add(
                    computed
                            ? item.get("numerator").longValue()
                                    + " "
                                    + item.get("denominator").longValue()
                            : " ");
        }
        assertThat(rows).isEqualTo(told);
    }

    private List<String> workbook() throws Exception {
        var request = Testers.request(port, "/targets/reported.xlsx?period=2021-H1").build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read().stream()
                    .skip(3)
                    .map(row -> row.getCellText(3) + " " + row.getCellText(4))
                    .toList();
        }
    }

    private static String printed(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    private long sql(String expression, String whose) {
        var form = desks.round(new RoundPath("R6", "2021-H1", "estimate")).orElseThrow().form();
        var filled =
                Pattern.compile("\\{([^}]+)}")
                        .matcher(expression)
                        .replaceAll(found -> {
                            var cell = form.cell(found.group(1)).orElseThrow();
                            return "(r.figures)[" + (cell.place() + 1) + "]";
                        });
        return database.sql(
                        "select "
                                + filled
                                + " from report r join unit u on u.id = r.unit"
                                + " where u.organisation = '"
                                + whose
                                + "'")
                .query(Long.class)
                .single();
    }

    private JsonNode item(String target, String organisation) throws Exception {
        return items().stream()
                .filter(item -> item.get("target").stringValue().equals(target))
                .filter(item -> item.get("organisation").stringValue().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items() throws Exception {
        var page = Visitor.at(port).page("/api/v1/targets?period=2021-H1&area=t");
        return JsonMapper.shared().readTree(page).get("items").valueStream().toList();
    }

    private void enter() {
        clock.moveTo(DAY);
        var chance = new Random(SEED);
        for (var village : Villages.AREAS) {
            for (var organisation : List.of("ff.", "fu.")) {
                pair(organisation + village, "t2.studied", "t2.base", chance);
                one(organisation + village, "t6d.heads_party_members", chance.nextInt(2));
            }
            one("fu." + village, "t10.branches_with_fund", chance.nextInt(2));
        }
        for (var commune : GRASSROOTS) {
            one("fu." + commune, "t5a.households_out_of_poverty", chance.nextInt(3));
            one("fu." + commune, "t6d.heads", 2);
            pair("fu." + commune, "t9a.with_degree", "t9a.base", chance);
        }
    }

    private void pair(String unit, String part, String whole, Random chance) {
        var all = 1 + chance.nextInt(200);
        one(unit, whole, all);
        one(unit, part, chance.nextInt(all + 1));
    }

    private void one(String unit, String element, int value) {
        var desk = clerks.desk(new RoundPath("R6", "2021-H1", "estimate"), unit);
        clerks.enter(desk, element, value, Testers.EVERYBODY);
    }
}
