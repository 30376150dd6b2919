package vn.chungtay.organisation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.organisation.SmallProvince;

/// A province in which the Farmers of `t.b.1` were called "Hội Nông dân Đồng Cũ" from 2016 on until
/// a decision of 2020 gave them a new name and put them under `t.n`, and those of `t.n.1` ended
/// with 2020.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnitPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    private static final String DECISION =
            """
            insert into reorganisation (decision_number, decision_date, effective_on, signed_at,
                                        signed_by)
            values ('12-QĐ/HND', '2019-12-20', '2020-01-01', '2019-12-20Z', 'tester')
            """;

    private static final String STATE_ENDS =
            """
            update unit_state
               set during = daterange('2015-01-01', '%2$s')
             where unit = (select id from unit where code = '%1$s')
            """;

    private static final String UNIT_ENDS =
            "update unit set during = daterange('2015-01-01', '%2$s') where code = '%1$s'";

    private static final String NEW_STATES =
            """
                insert into unit_state (unit, name, level, area, parent, during, opened_by)
                select s.unit, new.name, s.level, s.area, above.id, new.during, new.decision
                  from unit_state s
                  join unit u on u.id = s.unit
            cross join (select 'Hội Nông dân Đồng Cũ', 'fu.t.b', null::bigint,
                               daterange '[2016-01-01,2020-01-01)'
                         union all
                        select 'Hội Nông dân Đồng Mới', 'fu.t.n', id, '[2020-01-01,)'
                          from reorganisation) as new (name, parent, decision, during)
                  join unit above on above.code = new.parent
                 where u.code = 'fu.t.b.1'
            """;

    private static final String SUCCESSION =
            """
                insert into unit_succession (reorganisation, predecessor, successor, extent)
                select r.id, before.id, after.id, 'PART'
                  from reorganisation r
                  join unit before on before.code = 'fu.t.b.2'
                  join unit after on after.code = 'fu.t.b.1'
            """;

    static {
        SmallProvince.foundedIn(DATABASE)
                .write(p -> {
                    p.sql(DECISION);
                    p.sql(STATE_ENDS.formatted("fu.t.b.1", "2016-01-01"));
                    p.sql(NEW_STATES);
                    p.sql(SUCCESSION);
                    p.sql(STATE_ENDS.formatted("fu.t.n.1", "2021-01-01"));
                    p.sql(UNIT_ENDS.formatted("fu.t.n.1", "2021-01-01"));
                });
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void the_list_is_that_of_the_day() throws Exception {
        assertThat(page("/units?asOf=31/12/2019"))
                .contains("Ngày 31/12/2019: 12 đơn vị", "Đồng Cũ", "Nơi t.b.1", "Từ 1/1/2015")
                .doesNotContain("Đồng Mới");
        assertThat(page("/units?asOf=01/01/2021"))
                .contains("Ngày 1/1/2021: 11 đơn vị", "Đồng Mới")
                .doesNotContain("Đồng Cũ");
        assertThat(page("/units?asOf=31/12/2014")).contains("Không có đơn vị nào");
    }

    @Test
    void a_list_is_narrowed_down_by_organisation_and_level() throws Exception {
        assertThat(page("/units?organisation=FF&level=GRASSROOTS&asOf=1/1/2019"))
                .contains("3 đơn vị", "Hội ff.t.n.1")
                .doesNotContain("Hội ff.t.n<", "fu.t.");
    }

    @Test
    void a_unit_is_found_by_a_former_name_without_diacritics() throws Exception {
        assertThat(page("/units?q=dong+cu")).contains("1 đơn vị", "Hội Nông dân Đồng Mới");
        assertThat(page("/units?q=%00%01")).contains("11 đơn vị");
    }

    @Test
    void a_list_stands_by_any_column_either_way() throws Exception {
        var visitor = Visitor.at(port);

        assertThat(visitor.rows("/units?sort=-name&asOf=1/1/2019")).endsWith("Hội ff.t");
        assertThat(visitor.rows("/units?sort=-organisation")).startsWith("Hội fu.t");
        assertThat(visitor.rows("/units?sort=level")).startsWith("Hội ff.t", "Hội fu.t");
        assertThat(visitor.rows("/units?sort=-area")).startsWith("Hội ff.t.n.1", "Hội ff.t.n");
        assertThat(visitor.rows("/units?sort=life")).hasSize(11);
        assertThat(page("/units?sort=level"))
                .containsOnlyOnce("aria-sort=")
                .contains("aria-sort=\"ascending\"", "href=\"/units?sort=-level\"");
    }

    @Test
    void a_list_is_narrowed_down_to_an_area_and_let_go_again() throws Exception {
        assertThat(page("/units?area=t.b&organisation=FF"))
                .contains("Chỉ các đơn vị trong Nơi t.b,", "3 đơn vị")
                .contains("href=\"/units?organisation=FF\">Xem cả tỉnh</a>")
                .contains("name=\"area\" value=\"t.b\"");
        assertThat(page("/units?area=nowhere")).contains("nowhere", "Không có đơn vị nào");
    }

    @Test
    void a_list_is_taken_away_in_the_columns_of_an_import() throws Exception {
        assertThat(page("/units.csv?organisation=FU&level=GRASSROOTS&asOf=1/1/2020"))
                .isEqualTo(
                        """
                        code,organisation,level,name,area_code,parent_code,valid_from,valid_to
                        fu.t.b.2,FU,GRASSROOTS,Hội fu.t.b.2,t.b.2,fu.t.b,2015-01-01,
                        fu.t.n.1,FU,GRASSROOTS,Hội fu.t.n.1,t.n.1,fu.t.n,2015-01-01,2020-12-31
                        fu.t.b.1,FU,GRASSROOTS,Hội Nông dân Đồng Mới,t.b.1,fu.t.n,2015-01-01,
                        """);
    }

    @Test
    void a_unit_stands_where_it_stood_that_day() throws Exception {
        assertThat(page("/units/fu.t.b.1?asOf=31/12/2019"))
                .contains("<h1>Hội Nông dân Đồng Cũ</h1>")
                .contains("href=\"/units/fu.t.b?asOf=31/12/2019\">Hội fu.t.b</a>")
                .contains(
                        "href=\"/areas/t.b.1?asOf=31/12/2019\">Nơi t.b.1</a>", "Nơi t.b<", "Nơi t<")
                .contains("href=\"/units/tree?at=fu.t.b.1&amp;asOf=31/12/2019#chosen\"")
                .contains("Không có đơn vị trực thuộc");
    }

    @Test
    void a_unit_leads_to_those_below_it() throws Exception {
        assertThat(page("/units/fu.t?asOf=31/12/2019"))
                .contains("2 đơn vị trực thuộc; tính cả các cấp bên dưới: 5 đơn vị")
                .contains("href=\"/units/fu.t.b?asOf=31/12/2019\"", "2 đơn vị bên dưới");
        assertThat(page("/units/fu.t?asOf=1/1/2021")).contains("1 đơn vị bên dưới");
    }

    @Test
    void a_life_is_told_with_its_decisions() throws Exception {
        assertThat(page("/units/fu.t.b.1"))
                .contains("1/1/2016 – 31/12/2019", "Đồng Cũ", "Từ 1/1/2020", "12-QĐ/HND")
                .contains("Cấp cơ sở, địa bàn Nơi t.b.1");
    }

    @Test
    void who_took_a_unit_over_is_told_with_the_extent() throws Exception {
        assertThat(page("/units/fu.t.b.2"))
                .contains("Được kế tục bởi", ">Hội Nông dân Đồng Mới</a>")
                .contains("Tiếp nhận một phần từ 1/1/2020")
                .contains("<a href=\"/reorganisations/1\">Quyết định số 12-QĐ/HND</a>")
                .doesNotContain("Kế thừa từ");
        assertThat(page("/units/fu.t.b.1"))
                .contains("Kế thừa từ", "Kế thừa một phần từ 1/1/2020", "Quyết định số 12-QĐ/HND")
                .contains("href=\"/units/fu.t.b.2?asOf=31/12/2019\">Hội fu.t.b.2</a>")
                .doesNotContain("Được kế tục bởi");
    }

    @Test
    void outside_its_life_a_unit_names_the_nearest_day() throws Exception {
        assertThat(page("/units/fu.t.n.1?asOf=1/1/2021"))
                .contains("Ngày 1/1/2021, đơn vị này không còn hoạt động")
                .contains("href=\"/units/fu.t.n.1?asOf=31/12/2020\">31/12/2020</a>");
        assertThat(page("/units/fu.t?asOf=31/12/2014"))
                .contains("đơn vị này chưa hoạt động", ">1/1/2015</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /units?asOf=31/2/2020           | 400 | 31/2/2020
                    /units?asOf=2020-06-30          | 400 | 30/6/2020
                    /units?organisation=XX          | 400 | Không có tổ chức “XX”
                    /units?level=%3Cb%3E            | 400 | Không có cấp “&lt;b&gt;”
                    /units?sort=colour              | 400 | Không sắp xếp được theo “colour”
                    /units?area=%00                 | 200 | 11 đơn vị
                    /units?page=x                   | 400 | giá trị gửi lên không đúng dạng
                    /units?page=99                  | 200 | 11 đơn vị
                    /units.csv?asOf=x               | 400 | đúng
                    /units/none                     | 404 | Không tìm thấy nội dung
                    /units/%00                      | 400 | Địa chỉ hoặc giá trị
                    /units/x%27y                    | 404 | Không tìm thấy nội dung
                    /units/ff.t?asOf=x              | 400 | đúng
                    """)
    void what_cannot_be_answered_is_said(String address, int status, String sentence)
            throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void what_lived_on_other_days_is_found_by_name_below_the_list() throws Exception {
        var today = page("/units?q=fu.t.n.1&asOf=1/6/2021");
        var then = page("/units?q=fu.t.n.1&asOf=1/6/2020");

        assertThat(today)
                .contains("Mang tên này vào thời gian khác", "/units/fu.t.n.1?asOf=31/12/2020");
        assertThat(then).doesNotContain("Mang tên này vào thời gian khác");
    }

    @Test
    void nothing_is_decided_about_a_unit_that_has_ended() throws Exception {
        assertThat(page("/units/fu.t.n.1?asOf=1/6/2021")).doesNotContain("Lập quyết định");
        assertThat(page("/units/fu.t.b.1?asOf=1/6/2021")).contains("Lập quyết định");
    }

    @Test
    void the_home_page_counts_the_units_of_today() throws Exception {
        assertThat(page("/")).contains("11 đơn vị của sáu tổ chức, trong đó 0 đơn vị dưới cơ sở");
    }

    private String page(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(Testers.request(port, address).build(), BodyHandlers.ofString());
    }
}
