package vn.chungtay.reporting.target.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
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

        var told = said().item(target, whose);

        assertThat(told.get("numerator").longValue())
                .as("seed " + SEED)
                .isEqualTo(sql(above, whose));
        assertThat(told.get("denominator").longValue()).isEqualTo(sql(below, whose));
    }

    @Test
    void the_heat_map_says_what_the_api_says() throws Exception {
        enter();

        said().the_heat_map_says_what_the_api_says();
    }

    @Test
    void the_workbook_says_what_the_api_says() throws Exception {
        enter();

        said().the_workbook_says_what_the_api_says();
    }

    @ParameterizedTest
    @CsvSource({"T2, FU", "T5a, FU", "T9a, FU"})
    void the_communes_add_up_to_the_target(String target, String whose) throws Exception {
        enter();

        var page =
                Visitor.at(port)
                        .page(
                                "/targets/overview?period=2021-H1&target="
                                        + target
                                        + "&organisation="
                                        + whose);

        var rows = Pattern.compile("<td class=\"cell--figure\">(\\d+) / (\\d+)</td>").matcher(page);
        var sides = new long[2];
        while (rows.find()) {
            sides[0] += Long.parseLong(rows.group(1));
            sides[1] += Long.parseLong(rows.group(2));
        }
        assertThat(sides)
                .containsExactly(
                        said().item(target, whose).get("numerator").longValue(),
                        said().item(target, whose).get("denominator").longValue());
        assertThat(page).contains("area=t.b.1&amp;organisation=" + whose);
    }

    @Test
    void who_has_not_reported_is_counted_as_the_lists_have_it() throws Exception {
        enter();
        var before = missing();
        one("ff.t.b.1", "t9a.base", 7);

        assertThat(missing()).isEqualTo(before - 1);
    }

    /// In all organisations together, each number held against the list it leads to.
    private long missing() throws Exception {
        var page = Visitor.at(port).page("/targets/overview?period=2021-H1");
        var counts =
                Pattern.compile("href=\"(/reports/\\S+)\\?(\\S+standing=(\\w+))\">(\\d+)</a>")
                        .matcher(page);
        var missing = 0L;
        while (counts.find()) {
            var query = counts.group(2).replace("&amp;", "&");
            var list = Visitor.at(port).page(counts.group(1) + "/units.csv?" + query);
            var count = Long.parseLong(counts.group(4));
            assertThat(list.lines().count() - 1).as(query).isEqualTo(count);
            missing += counts.group(3).equals("MISSING") ? count : 0;
        }
        return missing;
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

    private Agreement said() {
        return new Agreement(port, "2021-H1", "t");
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
