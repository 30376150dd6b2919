package vn.chungtay.organisation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
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

/// From 2030 on the Front of `t.b.1` has 250 branches.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TreePagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Pattern NODE = Pattern.compile("<span class=\"tree__name\">([^<]*)<");

    private static final String BRANCHES =
            """
            with born as (
                insert into unit (code, organisation, during)
                select 'ff.n.' || n, 'FF', '[2030-01-01,)'
                  from generate_series(101, 350) n
                returning id, during, code
            )
            insert into unit_state (unit, during, name, level, area, parent)
            select born.id, born.during, born.code, 'BRANCH', s.area, s.unit
              from born
              join unit parent on parent.code = 'ff.t.b.1'
              join unit_state s on s.unit = parent.id
            """;

    static {
        SmallProvince.foundedIn(DATABASE).write(p -> p.sql(BRANCHES));
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
    void a_tree_begins_with_its_tops() throws Exception {
        assertThat(nodes("/units/tree")).containsExactly("Hội ff.t", "Hội fu.t");
        assertThat(nodes("/areas/tree")).containsExactly("Nơi t");
        assertThat(visitor.page("/units/tree"))
                .contains("href=\"/units/tree?at=ff.t#chosen\"", "aria-expanded=\"false\"", "(2)")
                .doesNotContain("aria-current=\"true\"");
    }

    @Test
    void it_is_opened_down_to_one_node_and_shows_what_stands_beside() throws Exception {
        assertThat(nodes("/units/tree?at=ff.t.b&asOf=1/1/2020"))
                .containsExactly(
                        "Hội ff.t",
                        "Hội ff.t.b",
                        "Hội ff.t.b.1",
                        "Hội ff.t.b.2",
                        "Hội ff.t.n",
                        "Hội fu.t");
        assertThat(visitor.page("/units/tree?at=ff.t.b&asOf=1/1/2020"))
                .containsOnlyOnce("aria-current=\"true\"")
                .contains("Đang xem:", "href=\"/units/ff.t.b?asOf=1/1/2020\">Hội ff.t.b</a>")
                .contains("href=\"/units/tree?at=ff.t.n&amp;asOf=1/1/2020#chosen\"");
    }

    @Test
    void it_is_the_tree_of_the_day() throws Exception {
        assertThat(nodes("/areas/tree?at=t.n&asOf=31/12/2019"))
                .containsExactly("Nơi t", "Nơi t.b", "Nơi t.n", "Nơi t.n.1", "Nơi t.n.cu");
        assertThat(nodes("/areas/tree?at=t.n&asOf=1/1/2020")).doesNotContain("Nơi t.n.cu");
    }

    @Test
    void what_was_not_there_that_day_names_the_nearest() throws Exception {
        assertThat(visitor.page("/areas/tree?at=t.n.cu&asOf=1/1/2020"))
                .contains("Ngày 1/1/2020 không có “Nơi t.n.cu”")
                .contains("href=\"/areas/tree?at=t.n.cu&amp;asOf=31/12/2019#chosen\">31/12/2019<")
                .doesNotContain("aria-current=\"true\"");
    }

    @Test
    void too_many_below_one_node_are_left_to_its_page() throws Exception {
        assertThat(nodes("/units/tree?at=ff.t.b.1&asOf=1/1/2030"))
                .contains("ff.n.101", "ff.n.300")
                .doesNotContain("ff.n.301");
        assertThat(visitor.page("/units/tree?at=ff.t.b.1&asOf=1/1/2030"))
                .contains("href=\"/units/ff.t.b.1?asOf=1/1/2030\">… và 50 nơi khác")
                .contains("xem danh sách đủ 250");
        assertThat(nodes("/units/tree?at=ff.n.350&asOf=1/1/2030")).contains("ff.n.350");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /units/tree?at=none           | 404 | Không tìm thấy nội dung
                    /areas/tree?at=ff.t           | 404 | Không tìm thấy nội dung
                    /areas/tree?at=%27            | 404 | Không tìm thấy nội dung
                    /units/tree?at=%00            | 200 | Đang xem: cấp cao nhất
                    /units/tree?at=               | 200 | Đang xem: cấp cao nhất
                    /units/tree?asOf=31/2/2020    | 400 | 31/2/2020
                    /areas/tree?asOf=2020-06-30   | 400 | 30/6/2020
                    /units/tree?asOf=31/12/2014   | 200 | Ngày 31/12/2014 chưa có gì trong cây
                    """)
    void what_cannot_be_answered_is_said(String address, int status, String sentence)
            throws Exception {
        var answer = visitor.get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private List<String> nodes(String address) throws Exception {
        return NODE.matcher(visitor.page(address)).results().map(node -> node.group(1)).toList();
    }
}
