package vn.chungtay.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Texts;

/// Lists of officials, in the words of the API and in those of an office.
@SpringBootTest
class OfficialImportTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        OfficialList.province(DATABASE);
    }

    @Autowired OfficialImport officials;
    @Autowired Units units;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired Texts texts;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void only_this_list_came_in() {
        for (var table : List.of("standards_met", "training", "office", "membership", "person")) {
            database.sql("delete from " + table).update();
        }
        assertThat(take(OfficialList.LIST).problems()).isEmpty();
    }

    @Test
    void a_title_is_known_whatever_its_letters_and_an_unknown_one_stays_as_written() {
        assertThat(posts("C1")).containsExactlyInAnyOrder("HEAD", "PARTY_COMMITTEE");
        assertThat(posts("C3")).containsExactly("DEPUTY_HEAD");
        assertThat(posts("C4")).containsExactlyInAnyOrder("HEAD", "PEOPLES_COUNCIL");
        assertThat(posts("C5")).containsExactly("OTHER");
        assertThat(posts("C7")).containsExactly("HEAD");
        assertThat(rows("office where title = 'Thủ quỹ' and full_time and not party_member"))
                .isEqualTo(1);
        assertThat(rows("office where education = 'POSTGRADUATE'")).isEqualTo(1);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        assertThat(take(OfficialList.LIST).written()).isZero();
        assertThat(rows("office")).isEqualTo(11);
        assertThat(rows("person")).isEqualTo(8);
    }

    @Test
    void a_later_list_holds_and_what_stood_there_stays() {
        var left = "C4,Phạm Văn Mẫu,,MALE,FU,fu.t.b.1,HEAD,x,x,Đại học,,2017-01-01,2022-06-30\n";
        var heir = "C9,Cao Thị Mẫu,,FEMALE,FU,fu.t.b.1,Chủ tịch,x,x,Đại học,,2022-07-01,\n";

        assertThat(take(left + heir).written()).isEqualTo(2);

        assertThat(rows("office where voided_at is not null")).isEqualTo(1);
        assertThat(
                        rows(
                                "office where post = 'HEAD' and voided_at is null"
                                        + " and upper(during) = date '2022-07-01'"))
                .isEqualTo(1);
    }

    @Test
    void a_wrong_first_day_is_put_right_and_another_head_may_follow() {
        var right = "C4,Phạm Văn Mẫu,,MALE,FU,fu.t.b.1,HEAD,x,x,Đại học,,1/6/2016,30/06/2022\n";
        var heir = "C9,Cao Thị Mẫu,,FEMALE,FU,fu.t.b.1,Chủ tịch,x,x,Đại học,,01.07.2022,\n";

        assertThat(take(right + heir).written()).isEqualTo(2);

        assertThat(rows("office where voided_at is not null")).isEqualTo(1);
        assertThat(
                        rows(
                                "office where post = 'HEAD' and voided_at is null"
                                        + " and during = daterange('2016-06-01', '2022-07-01')"))
                .isEqualTo(1);
        assertThat(take(right + heir).written()).isZero();
    }

    @Test
    void good_lines_go_in_and_what_leans_on_a_bad_one_stays_out() {
        var lines =
                """
                N1,Một,,,FU,fu.t.b.2,Cán bộ,,,,,2020-01-01,
                N2,Hai,,,FU,fu.x,Cán bộ,,,,,2020-01-01,
                N3,Ba,,,FU,fu.t.b.2,Cán bộ,,,,,2020-01-01,
                N3,Ba Khác,,,FU,fu.t.b.2,Thủ quỹ,,,,,2020-01-01,
                C4,Phạm Văn Mẫu,,MALE,FU,fu.t.b.1,HEAD,hay,x,,,2017-01-01,2022-06-30
                C9,Cao Thị Mẫu,,FEMALE,FU,fu.t.b.1,Chủ tịch,x,x,,,2022-07-01,
                """;

        var report = new OfficialList(officials, transaction).takeGoodLines(lines);

        assertThat(report.problems())
                .extracting(problem -> problem.line())
                .containsExactlyInAnyOrder(3, 4, 5, 6, 7);
        assertThat(report.good()).isEqualTo(1);
        assertThat(rows("office")).isEqualTo(12);
        assertThat(posts("N1")).containsExactly("STAFF");
    }

    @Test
    void training_and_standards_are_dated() {
        var header = OfficialList.HEADER.strip() + ",trained_on,meets_standards\n";
        var line = "C7,Bùi Văn Mẫu,,MALE,FU,fu.t.b.1.a,Chi hội trưởng,,x,,,2018-01-01,";

        assertThat(take(header, line + ",2021-03-04,có\n").written()).isEqualTo(1);
        assertThat(take(header, line + ",2021-03-04,có\n").written()).isZero();
        assertThat(take(header, line + ",2022-03-04,không\n").written()).isEqualTo(1);
        assertThat(take(header, line + ",,\n").written()).isZero();
        var other = "C8,Hồ Văn Mẫu,,MALE,FU,fu.t.b.1.b,Chi hội trưởng,,x,,,2018-01-01,2020-06-30,,";
        assertThat(take(header, line + ",2023-03-04,\n" + other + "\n").written()).isEqualTo(2);

        assertThat(rows("training")).isEqualTo(3);
        assertThat(rows("standards_met where not meets")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    N9,A,2999-01-01,,FU,fu.t.b.1,Cán bộ,,,,,2020-01-01,     | birth_date | 1/1/2999
                    N9,A,,,FU,fu.t.b.1,Cán bộ,,,,,2999-01-01,                 | from | 1/1/2999
                    N9,A,,,FU,fu.t.b.1,Cán bộ,,,,,2020-01-01,2019-01-01       | to | 1/1/2019
                    N9,A,1990-01-01,,FU,fu.t.b.1,Cán bộ,,,,,1980-01-01,       | from | 1/1/1980
                    N9,A,,,FU,fu.t.b.1,,,,,,2020-01-01,                       | post | post
                    N9,A,,,FU,fu.t.b.1,Cán bộ,đôi khi,,,,2020-01-01,          | full_time | có; x
                    N9,A,,,FU,fu.t.b.1,Cán bộ,,,Tú tài,,2020-01-01,           | education | Thạc sĩ
                    N9,A,,,FU,fu.t.b.1,STAFF,,,,Khá,2020-01-01, | political_theory | Cao cấp
                    N9,A,,,FU,fu.x,Cán bộ,,,,,2020-01-01,                     | unit_code | fu.x
                    N9,A,,,FF,fu.t.b.1,Cán bộ,,,,,2020-01-01,                 | organisation | FU
                    N9,A,,,FU,fu.t.n.1,Cán bộ,,,,,2024-01-01,                | from | fu.t.n.1
                    N9,A,,,FU,fu.t.b.1,Chủ tịch,,,,,2020-01-01,               | post | C4
                    N9,A,1990,,FU,fu.t.b.1,STAFF,,,,,2020-01-01, | birth_date | để trống
                    """)
    void what_is_wrong_is_said_where_it_stands(String line, String column, String about) {
        var report = take(line + "\n");

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(place(column)))
                .satisfies(problem -> assertThat(problem.sentence(texts::text)).contains(about));
        assertThat(rows("office")).isEqualTo(11);
    }

    @Test
    void two_lines_that_contradict_each_other_are_told() {
        var report =
                take(
                        """
                        N8,Một,,,FU,fu.t.b.2,Chủ tịch,x,,,,2020-01-01,
                        N8,Hai,,,FF,ff.t.b.2,Cán bộ,,,,,2020-01-01,
                        N7,Ba,,,FU,fu.t.b.2,Bí thư,,,,,2021-01-01,
                        N8,Một,,,FU,fu.t.b.2,HEAD,,,,,2020-05-01,
                        """);

        assertThat(report.problems().stream().map(p -> p.sentence(texts::text)))
                .satisfiesExactly(
                        one -> assertThat(one).contains("dòng 3", "dòng 2 mang tên"),
                        two -> assertThat(two).contains("dòng 4", "người đứng đầu khác"),
                        three -> assertThat(three).contains("dòng 5", "tại dòng 2"));
    }

    @Test
    void whoever_works_for_a_unit_brings_in_its_officials_alone() {
        var unit = units.find("fu.t.b", LocalDate.of(2020, 1, 1)).orElseThrow();
        var within = List.<Scope>of(new Scope.OfUnit(unit.id().value()));
        var header = OfficialList.HEADER;
        var inside = "N5,A,,,FU,fu.t.b.2,Cán bộ,,,,,2020-01-01,\n";
        var outside = "N6,B,,,FU,fu.t,Cán bộ,,,,,2020-01-01,\n";

        assertThat(take(header, inside, within).written()).isEqualTo(1);
        assertThat(take(header, outside, within).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.sentence(texts::text)).contains("phạm vi"));
    }

    private ImportReport take(String lines) {
        return new OfficialList(officials, transaction).take(lines);
    }

    private ImportReport take(String header, String lines) {
        return take(header, lines, List.of(Scope.EVERYWHERE));
    }

    private ImportReport take(String header, String lines, List<Scope> within) {
        return new OfficialList(officials, transaction).take(header, lines, within);
    }

    private static int place(String column) {
        return ListColumn.due(OfficialReading.COLUMNS).indexOf(column) + 1;
    }

    private List<String> posts(String person) {
        return database.sql(
                        """
                        select post
                          from office h
                          join person p on p.id = h.person
                         where p.code = ?
                        """)
                .param(person)
                .query(String.class)
                .list();
    }

    private long rows(String of) {
        return database.sql("select count(*) from " + of).query(Long.class).single();
    }
}
