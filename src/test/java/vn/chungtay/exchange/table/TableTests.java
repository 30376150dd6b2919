package vn.chungtay.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Tables as Excel and BI read them.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class TableTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String TABLES = "/api/v1/tables";
    private static final String B1 = "?form=B1&period=2020&stage=final";
    private static final RoundPath YEAR_2020 = new RoundPath("B1", "2020", "final");

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    private Spreadsheet office = new Spreadsheet(0, "", "");

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void some_have_reported() {
        var whole = Cast.of(DATABASE).everywhere(Role.PROGRAMME_OFFICE);
        clerks.enter(clerks.desk(YEAR_2020, "fu.t.b.1.a"), "b1.members", 40, whole);
        clerks.enter(clerks.desk(YEAR_2020, "fu.t.n.1.a"), "b1.members", 1733, whole);
        office = Spreadsheet.of(port, whole, DATABASE);
    }

    @Test
    void a_table_says_where_it_is_and_what_its_columns_mean() throws Exception {
        assertThat(office.text(TABLES))
                .contains("\"name\":\"totals\"", "\"title\":\"Số tổng hợp\"")
                .contains("/api/v1/tables/totals.csv\"", "\"parameters\":[\"form\",\"period\"")
                .contains("{\"name\":\"units_expected\",\"meaning\":\"Số đơn vị phải báo cáo")
                .contains("{\"code\":\"FU\",\"meaning\":\"Hội Nông dân\"}")
                .doesNotContain("full_name");
    }

    @Test
    void the_description_of_the_api_knows_them() throws Exception {
        assertThat(office.text("/api/v1/openapi.json"))
                .contains("\"/api/v1/tables\"", "\"/api/v1/tables/{name}.csv\"");
    }

    @Test
    void a_total_is_a_line_with_names() throws Exception {
        var answer = office.get(TABLES + "/totals.csv" + B1 + "&unit=fu.t&by=DISTRICT");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(new String(answer.body(), UTF_8).lines())
                .startsWith(
                        "\uFEFFform,period,stage,unit,area,name,organisation,element,element_name,"
                                + "value,numerator,denominator,units_reported,units_expected")
                .anyMatch(line ->
                        line.startsWith("B1,2020,FINAL,fu.t.n,,")
                                && line.contains(",FU,b1.members,")
                                && line.endsWith(",1733,,,1,2"));
    }

    @Test
    void a_token_is_the_password_of_its_holder_for_reading_tables_alone() throws Exception {
        var path = TABLES + "/values.csv" + B1;

        assertThat(office.get(path).statusCode()).isEqualTo(200);
        assertThat(office.bearing(path).statusCode()).isEqualTo(200);
        assertThat(office.as("ai-do").get(path).statusCode()).isEqualTo(401);
        assertThat(office.as(office.login().toUpperCase(Locale.ROOT)).get(path).statusCode())
                .isEqualTo(200);
        assertThat(office.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(office.send("POST", TABLES, office.basic()).statusCode()).isEqualTo(403);
        assertThat(office.get("/exports.zip").statusCode()).as("no page").isEqualTo(302);
        for (var wrong : new String[] {"Basic", "Basic ####", "Basic " + "YWJj"}) {
            var refused = office.send("GET", path, wrong);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .contains("Basic realm=\"Chung Tay\", charset=\"UTF-8\"");
        }
    }

    @Test
    void nobody_reads_more_than_their_own() throws Exception {
        var officer = Cast.of(DATABASE).with(Role.ORGANISATION_OFFICER, "fu.t.b");
        var own = Spreadsheet.of(port, officer, DATABASE);

        assertThat(office.text(TABLES + "/values.csv" + B1))
                .contains("fu.t.b.1.a,2020,b1.members,40", "fu.t.n.1.a,2020,b1.members,1733");
        assertThat(own.text(TABLES + "/values.csv" + B1))
                .contains("fu.t.b.1.a,2020,b1.members,40")
                .doesNotContain("fu.t.n");
        assertThat(own.get(TABLES + "/totals.csv" + B1 + "&unit=fu.t").statusCode()).isEqualTo(404);
        var agency = Cast.of(DATABASE).everywhere(Role.AGENCY_OFFICER);
        var other = Spreadsheet.of(port, agency, DATABASE);
        assertThat(other.get(TABLES + "/values.csv").statusCode()).isEqualTo(403);
        assertThat(other.text(TABLES)).doesNotContain("\"values\",").contains("\"tasks\"");
    }

    @Test
    void what_cannot_be_answered_is_refused_in_words() throws Exception {
        assertThat(office.get(TABLES + "/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(office.get(TABLES + "/values.csv?period=1900").statusCode()).isEqualTo(404);
        assertThat(office.text(TABLES + "/values.csv?period=1900")).contains("Không có kỳ báo cáo");
        assertThat(office.get(TABLES + "/values.csv?stage=x").statusCode()).isEqualTo(400);
        assertThat(office.get(TABLES + "/totals.csv" + B1 + "&by=x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_says_in_three_steps_how_excel_takes_a_table() throws Exception {
        assertThat(Visitor.at(port).page("/exports"))
                .contains("Từ Web", "/api/v1/tables/targets.csv", "chọn Cơ bản (Basic)")
                .contains("Kèm danh sách hội viên và cán bộ theo tên");
        var leader = Visitor.at(port).as(Cast.of(DATABASE).everywhere(Role.LEADER));
        assertThat(leader.page("/exports")).doesNotContain("name=\"persons\"");
    }

    @Test
    void libre_office_reads_what_was_fetched(@TempDir Path folder) throws Exception {
        var path = TABLES + "/totals.csv" + B1 + "&area=t.n&by=ORGANISATION";
        var file = Files.write(folder.resolve("totals.csv"), office.get(path).body());

        assertThat(Opened.cells(file))
                .contains("B1\t2020\tFINAL\t\tt.n\tHội Nông dân\tFU\tb1.members\t", "\t1733\t");
    }
}
