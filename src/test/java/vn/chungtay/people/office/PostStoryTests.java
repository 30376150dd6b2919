package vn.chungtay.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.people.register.Roll;

/// The officials of a small province by name, as those see them who plan courses and who answer for
/// them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PostStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String POSTS = "/officials/posts";

    static {
        OfficialList.province(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired OfficialImport officials;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void only_this_list_came_in() {
        new Roll(database).clear();
        var header = OfficialList.HEADER.strip() + ",trained_on,meets_standards\n";
        var trained =
                """
                C7,Bùi Văn Mẫu,,MALE,FU,fu.t.b.1.a,Chi hội trưởng,,x,,,2018-01-01,,2020-03-04,
                C5,Đỗ Văn Mẫu,,MALE,FU,fu.t.b.1,Thủ quỹ,x,,THPT,,2019-01-01,,2021-05-06,không
                """;
        assertThat(list().take(OfficialList.LIST).problems()).isEmpty();
        assertThat(list().take(header, trained, List.of(Scope.EVERYWHERE)).problems()).isEmpty();
    }

    @Test
    void posts_are_found_by_name_kind_organisation_and_hours() throws Exception {
        assertThat(rows(""))
                .containsExactly(
                        "Bùi Văn Mẫu",
                        "Đỗ Văn Mẫu",
                        "Nguyễn Mẫu",
                        "Phạm Văn Mẫu",
                        "Phạm Văn Mẫu",
                        "Trần Mẫu",
                        "Vũ Thị Mẫu",
                        "Vũ Thị Mẫu");
        assertThat(rows("?q=pham+van&post=HEAD")).containsExactly("Phạm Văn Mẫu");
        assertThat(rows("?q=C7")).containsExactly("Bùi Văn Mẫu");
        assertThat(rows("?organisation=FF")).containsExactly("Vũ Thị Mẫu");
        assertThat(rows("?post=OTHER")).containsExactly("Đỗ Văn Mẫu");
        assertThat(rows("?hours=PART_TIME&organisation=FU")).containsExactly("Bùi Văn Mẫu");
        assertThat(rows("?post=HEAD&sort=-since"))
                .containsExactly("Nguyễn Mẫu", "Bùi Văn Mẫu", "Phạm Văn Mẫu", "Vũ Thị Mẫu");
    }

    @Test
    void those_of_a_day_are_listed() throws Exception {
        assertThat(rows("?asOf=30/6/2020&post=HEAD&unit=fu.t.b.1"))
                .containsExactly("Bùi Văn Mẫu", "Hồ Văn Mẫu", "Phạm Văn Mẫu");
        assertThat(rows("?asOf=1/7/2020&post=HEAD&unit=fu.t.b.1"))
                .containsExactly("Bùi Văn Mẫu", "Phạm Văn Mẫu");
        assertThat(rows("?asOf=31/12/2022&post=DEPUTY_HEAD")).containsExactly("Lê Thị Mẫu");
        assertThat(page("?asOf=31/12/2022&post=DEPUTY_HEAD"))
                .contains("1/1/2017 (đến 31/12/2022)", "/units/fu.t.b?asOf=31/12/2022");
        assertThat(page("?asOf=1/1/2015")).contains("Không có cán bộ nào", "bớt điều kiện lọc");
    }

    @Test
    void officials_of_a_unit_that_was_taken_over_stand_where_it_went() throws Exception {
        assertThat(rows("?unit=fu.t.b.2")).containsExactly("Vũ Thị Mẫu");
        assertThat(page("?unit=fu.t.b.2")).contains("Hội fu.t.b.2").doesNotContain("fu.t.n.1");
        assertThat(rows("?unit=fu.t.b.2&asOf=30/9/2023")).isEmpty();
        assertThat(page("?q=vu&organisation=FU&asOf=30/9/2023")).contains("Hội fu.t.n.1");
    }

    @Test
    void whoever_plans_a_course_sees_who_still_has_to_go() throws Exception {
        assertThat(rows("?trained=IN_YEAR&year=2020")).containsExactly("Bùi Văn Mẫu");
        assertThat(rows("?trained=NOT_IN_YEAR&year=2020&post=HEAD"))
                .containsExactly("Nguyễn Mẫu", "Phạm Văn Mẫu", "Vũ Thị Mẫu");
        assertThat(rows("?trained=IN_YEAR&asOf=31/12/2021")).containsExactly("Đỗ Văn Mẫu");
        assertThat(rows("?sort=-trained").subList(0, 2))
                .containsExactly("Đỗ Văn Mẫu", "Bùi Văn Mẫu");
        assertThat(page("?q=do")).contains("6/5/2021", "Chưa đạt", "THPT");
        assertThat(page("?q=do&asOf=1/1/2020")).contains("chưa có").doesNotContain("6/5/2021");
    }

    @Test
    void an_officer_sees_their_own_units_alone() throws Exception {
        var officer = as(Role.ORGANISATION_OFFICER, "fu.t.b.2");
        var others = id("C4");

        assertThat(officer.rows(POSTS)).containsExactly("Vũ Thị Mẫu");
        assertThat(officer.rows(POSTS + "?unit=fu.t")).containsExactly("Vũ Thị Mẫu");
        assertThat(officer.rows(POSTS + "?unit=fu.t.b.1")).isEmpty();
        assertThat(officer.page(POSTS + ".csv")).contains("C6,Vũ").doesNotContain("C4", "ff.t.n.1");
        assertThat(officer.page("/people/" + id("C6"))).contains("Vũ Thị Mẫu");
        assertThat(officer.get("/people/" + others).statusCode()).isEqualTo(404);
        assertThat(as(Role.LEADER, "t.b").get(POSTS).statusCode()).isEqualTo(403);
        assertThat(as(Role.LEADER, "t.b").page("/officials")).doesNotContain(POSTS);
        assertThat(officer.page("/officials?unit=fu.t.b.2")).contains(POSTS + "?unit=fu.t.b.2");
    }

    /// Neither in the list nor by way of a page that is found.
    @Test
    void who_is_in_the_party_is_on_no_screen() throws Exception {
        list().take("K1,Cao Mẫu,,,FU,fu.t.b.2,Đảng ủy viên,,x,,,2020-01-01,\n");

        assertThat(page("?asOf=1/1/2021")).doesNotContain("Tỉnh ủy viên", "Cao Mẫu", "ảng viên<");
        assertThat(rows("?q=cao")).isEmpty();
        assertThat(
                        as(Role.ORGANISATION_OFFICER, "fu.t.b.2")
                                .get("/people/" + id("K1"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(answer("?post=PARTY_COMMITTEE")).startsWith("400").contains("PARTY_COMMITTEE");
        var page = page("");
        assertThat(Post.values())
                .filteredOn(post -> !page.contains("value=\"" + post + "\""))
                .containsExactly(Post.PARTY_COMMITTEE);
        assertThat(page(".csv?q=cao")).contains("Đảng ủy viên,false,true");
    }

    @Test
    void a_file_brought_in_again_changes_nothing() throws Exception {
        var before = state();
        for (var address :
                List.of(".csv", ".csv?asOf=31/12/2020", ".csv?asOf=1/1/2020&post=HEAD")) {
            var file = page(address);

            var report = list().take("", file, List.of(Scope.EVERYWHERE));

            assertThat(file).contains("C1,Nguyễn Mẫu,1980-02-03,FEMALE,FU,fu.t,Chủ tịch,true,true");
            assertThat(report.problems()).isEmpty();
            assertThat(report.written()).isZero();
            assertThat(state()).isEqualTo(before);
        }
        assertThat(page(".csv?q=do&asOf=1/1/2020"))
                .contains("FU,fu.t.b.1,Thủ quỹ,true,false,SECONDARY,,2019-01-01,,,false");
    }

    @Test
    void a_file_is_for_those_who_may_see_who_is_in_the_party_and_told_to_the_trail()
            throws Exception {
        var head = as(Role.BRANCH_HEAD, "fu.t.b.1");
        var party = as(Role.PARTY_OFFICER, "t");

        assertThat(head.page(POSTS)).doesNotContain(POSTS + ".csv");
        assertThat(head.get(POSTS + ".csv").statusCode()).isEqualTo(403);
        assertThat(party.page(POSTS + "?q=nguyen")).contains(POSTS + ".csv?q=nguyen");
        assertThat(party.page(POSTS + ".csv?q=nguyen"))
                .contains("C1,Nguyễn Mẫu,,FEMALE")
                .doesNotContain("1980");
        assertThat(new Roll(database).trail())
                .contains("official.list officials {\"listedPosts\": \"1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?organisation=XX       | Không có tổ chức
                    ?post=KING             | Không có loại chức danh “KING”
                    ?hours=x               | Không có “x” để lọc chuyên trách
                    ?trained=x             | Không có “x” để lọc bồi dưỡng
                    ?year=20x              | Năm bồi dưỡng “20x” không phải là năm
                    ?year=0000             | Hãy ghi bốn chữ số
                    ?asOf=31/2/2020        | 31/2/2020
                    ?sort=party            | party
                    .csv?year=2            | Năm bồi dưỡng
                    """)
    void what_is_asked_wrong_is_told(String asked, String sentence) throws Exception {
        assertThat(answer(asked)).startsWith("400").contains(sentence);
    }

    @Test
    void what_is_unknown_is_not_there() throws Exception {
        assertThat(rows("?unit=fu.x")).isEmpty();
        assertThat(rows("?q=%25")).hasSize(8);
        assertThat(rows("?page=99")).hasSize(8);
    }

    private List<String> state() {
        return database.sql(
                        """
                        select 'office ' || o from office o
                         union all
                        select 'training ' || t from training t
                         union all
                        select 'standards ' || s from standards_met s
                         union all
                        select p.code || p.full_name || p.birth_date || p.gender from person p
                         order by 1
                        """)
                .query(String.class)
                .list();
    }

    private long id(String code) {
        return database.sql("select id from person where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private OfficialList list() {
        return new OfficialList(officials, transaction);
    }

    private String answer(String asked) throws Exception {
        var answer = Visitor.at(port).get(POSTS + asked);
        return answer.statusCode() + " " + answer.body();
    }

    private String page(String asked) throws Exception {
        return Visitor.at(port).page(POSTS + asked);
    }

    private List<String> rows(String asked) throws Exception {
        return Visitor.at(port).rows(POSTS + asked);
    }

    private Visitor as(Role role, String place) {
        return Visitor.at(port).as(Cast.of(DATABASE).with(role, place));
    }
}
