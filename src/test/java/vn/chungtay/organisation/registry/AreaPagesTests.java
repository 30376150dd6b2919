package vn.chungtay.organisation.registry;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.chungtay.organisation.SmallProvince;

/// A province in which a decision of 2020 put the commune Cũ into `t.n.1` and gave that the name
/// "Xã Đồng Mới"; in `t.b.1` lies a village.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AreaPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    private static final String DECISION =
            """
            insert into reorganisation (decision_number, decision_date, effective_on, signed_at,
                                        signed_by)
            values ('15/NQ-UBTVQH', '2019-12-20', '2020-01-01', '2019-12-20Z', 'tester')
            """;

    private static final String STATE_ENDS =
            """
            update area_state
               set during = '[2015-01-01,2020-01-01)'
             where area = (select id from area where code = 't.n.1')
            """;

    private static final String NEW_NAME =
            """
                insert into area_state (area, name, kind, parent, during, opened_by)
                select s.area, 'Xã Đồng Mới', s.kind, s.parent, '[2020-01-01,)', r.id
                  from reorganisation r
            cross join area_state s
                  join area on area.id = s.area
                 where area.code = 't.n.1'
            """;

    private static final String SUCCESSION =
            """
            insert into area_succession (reorganisation, predecessor, successor, extent)
            select r.id, before.id, after.id, 'WHOLE'
              from reorganisation r
              join area before on before.code = 't.n.cu'
              join area after on after.code = 't.n.1'
            """;

    static {
        SmallProvince.foundedIn(DATABASE)
                .write(p -> {
                    p.sql(DECISION);
                    p.sql(STATE_ENDS);
                    p.sql(NEW_NAME);
                    p.sql(SUCCESSION);
                    p.area("t.b.1.a", "VILLAGE", "t.b.1", "[2015-01-01,)");
                });
    }

    @LocalServerPort int port;

    private Visitor visitor;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come() {
        visitor = Visitor.at(port);
    }

    @Test
    void the_list_is_that_of_the_day() throws Exception {
        assertThat(visitor.page("/areas?asOf=31/12/2019"))
                .contains("Ngày 31/12/2019: 8 địa bàn", "Nơi t.n.cu", "1/1/2015 – 31/12/2019")
                .doesNotContain("Xã Đồng Mới");
        assertThat(visitor.page("/areas"))
                .contains("7 địa bàn", "Xã Đồng Mới")
                .doesNotContain("t.n.cu");
        assertThat(visitor.page("/areas?asOf=31/12/2014")).contains("Không có địa bàn nào");
    }

    @Test
    void a_list_is_narrowed_down_by_kind_and_by_a_former_name() throws Exception {
        assertThat(visitor.rows("/areas?kind=COMMUNE"))
                .containsExactly("Nơi t.b.1", "Nơi t.b.2", "Xã Đồng Mới");
        assertThat(visitor.rows("/areas?q=NOI+t.n.1")).containsExactly("Xã Đồng Mới");
        assertThat(visitor.rows("/areas?q=dong+moi&asOf=31/12/2019")).containsExactly("Nơi t.n.1");
        assertThat(visitor.rows("/areas?q=%00%01")).hasSize(7);
    }

    @Test
    void a_list_stands_by_any_column_either_way() throws Exception {
        assertThat(visitor.rows("/areas?sort=kind"))
                .startsWith("Nơi t", "Nơi t.b", "Nơi t.n")
                .endsWith("Nơi t.b.1.a");
        assertThat(visitor.rows("/areas?sort=-kind")).startsWith("Nơi t.b.1.a");
        assertThat(visitor.rows("/areas?sort=parent&kind=COMMUNE")).endsWith("Xã Đồng Mới");
        assertThat(visitor.rows("/areas?sort=life")).hasSize(7);
        assertThat(visitor.page("/areas?sort=-kind"))
                .containsOnlyOnce("aria-sort=")
                .contains("aria-sort=\"descending\"", "href=\"/areas?sort=kind\"")
                .contains("href=\"/areas?sort=name\"");
    }

    @Test
    void a_list_is_taken_away_in_the_columns_of_an_import() throws Exception {
        assertThat(visitor.page("/areas.csv?asOf=31/12/2019&q=t.n"))
                .isEqualTo(
                        """
                        code,name,kind,parent_code,valid_from,valid_to
                        t.n,Nơi t.n,DISTRICT,t,2015-01-01,
                        t.n.1,Nơi t.n.1,COMMUNE,t.n,2015-01-01,
                        t.n.cu,Nơi t.n.cu,COMMUNE,t.n,2015-01-01,2019-12-31
                        """);
    }

    @Test
    void an_area_tells_what_lies_in_it_and_what_it_lies_in() throws Exception {
        assertThat(visitor.page("/areas/t.b?asOf=31/12/2019"))
                .contains("<h1>Nơi t.b</h1>", "href=\"/areas/t?asOf=31/12/2019\">Nơi t</a>")
                .contains("2 địa bàn trực thuộc; tính cả các cấp bên dưới: 3 địa bàn")
                .contains("href=\"/areas/t.b.1?asOf=31/12/2019\">Nơi t.b.1</a>")
                .contains("Xã · 1 địa bàn bên trong")
                .contains("href=\"/areas/tree?at=t.b&amp;asOf=31/12/2019#chosen\"");
        assertThat(visitor.page("/areas/t.b.1.a"))
                .contains("Không chia nhỏ hơn", "Không có đơn vị nào ở chính địa bàn này");
    }

    @Test
    void an_area_names_the_units_of_the_organisations_in_it() throws Exception {
        assertThat(visitor.page("/areas/t.b?asOf=31/12/2019"))
                .contains("href=\"/units/ff.t.b?asOf=31/12/2019\">Hội ff.t.b</a>")
                .contains(">Hội fu.t.b</a>", "Hội Nông dân · Cấp huyện")
                .contains("href=\"/units?asOf=31/12/2019&amp;area=t.b\"")
                .doesNotContain(">Hội ff.t.b.1</a>");
    }

    @Test
    void a_life_is_told_with_its_decisions() throws Exception {
        assertThat(visitor.page("/areas/t.n.1"))
                .contains("1/1/2015 – 31/12/2019", "<b>Nơi t.n.1</b>", "<b>Xã Đồng Mới</b>")
                .contains("href=\"/areas/t.n?asOf=1/1/2020\">Nơi t.n</a>")
                .contains("href=\"/reorganisations/1\">Quyết định số 15/NQ-UBTVQH</a>");
    }

    @Test
    void who_took_an_area_over_is_told_from_both_sides() throws Exception {
        assertThat(visitor.page("/areas/t.n.1"))
                .contains("Kế thừa từ", "Kế thừa toàn bộ từ 1/1/2020")
                .contains("href=\"/areas/t.n.cu?asOf=31/12/2019\">Nơi t.n.cu</a>")
                .doesNotContain("Được kế tục bởi");
        assertThat(visitor.page("/areas/t.n.cu"))
                .contains("Được kế tục bởi", "Tiếp nhận toàn bộ từ 1/1/2020")
                .contains("href=\"/areas/t.n.1?asOf=1/1/2020\">Xã Đồng Mới</a>");
    }

    @Test
    void outside_its_life_an_area_names_the_nearest_day() throws Exception {
        assertThat(visitor.page("/areas/t.n.cu?asOf=1/1/2020"))
                .contains("Ngày 1/1/2020, địa bàn này không còn")
                .contains("href=\"/areas/t.n.cu?asOf=31/12/2019\">31/12/2019</a>")
                .doesNotContain("Xem trong cây");
        assertThat(visitor.page("/areas/t?asOf=31/12/2014"))
                .contains("địa bàn này chưa có", ">1/1/2015</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /areas?asOf=31/2/2020     | 400 | 31/2/2020
                    /areas?kind=HAMLET        | 400 | Không có loại địa bàn “HAMLET”
                    /areas?sort=colour        | 400 | Không sắp xếp được theo “colour”
                    /areas?sort=%00           | 200 | 7 địa bàn
                    /areas?kind=%00WARD       | 200 | Không có địa bàn nào
                    /areas?page=x             | 400 | giá trị gửi lên không đúng dạng
                    /areas?page=99            | 200 | 7 địa bàn
                    /areas.csv?kind=x         | 400 | Không có loại địa bàn “x”
                    /areas/none               | 404 | Không tìm thấy nội dung
                    /areas/%00                | 400 | Địa chỉ hoặc giá trị
                    /areas/t?asOf=x           | 400 | đúng
                    """)
    void what_cannot_be_answered_is_said(String address, int status, String sentence)
            throws Exception {
        var answer = visitor.get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }
}
