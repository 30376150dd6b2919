package vn.chungtay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.web.Texts;

/// Four people in a small province, two of them in two organisations.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MemberTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER =
            "person_id,full_name,birth_date,gender,organisation,unit_code,joined_on,left_on\n";
    private static final String LIST =
            """
            N1,Nguyễn Thị Mẫu,1980-02-03,FEMALE,FU,fu.t.b.1,2018-05-01,
            N1,Nguyễn Thị Mẫu,1980-02-03,FEMALE,FF,ff.t.b.1,2019-05-01,
            N2,Trần Văn Mẫu,1975-01-01,MALE,FU,fu.t.b.2,2018-05-01,2020-12-31
            N3,Lê Thị Mẫu,,,FU,fu.t.n.1,2020-01-01,
            N4,Phạm Văn Mẫu,,MALE,FF,ff.t.n.1,2017-01-01,
            N4,Phạm Văn Mẫu,,MALE,FU,fu.t.n.1,2017-01-01,
            """;

    static {
        SmallProvince.foundedIn(DATABASE).merge("fu.t.n.1", "fu.t.b.2", "2023-10-01");
    }

    @LocalServerPort int port;
    @Autowired MemberImport members;
    @Autowired HeldPersons heldPersons;
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
        database.sql("delete from membership_confirmation").update();
        database.sql("delete from membership").update();
        database.sql("delete from person").update();
        assertThat(take(LIST).written()).isEqualTo(6);
    }

    @Test
    void somebody_in_two_organisations_is_one_person() throws Exception {
        assertThat(counts("area=t&asOf=2020-06-30"))
                .containsExactly("FF 2 2", "FU 4 4", "null 6 4");
        assertThat(counts("unit=fu.t.b&asOf=2020-06-30")).containsExactly("FU 2 2", "null 2 2");
        assertThat(counts("area=t.n&asOf=2020-06-30"))
                .containsExactly("FF 1 1", "FU 2 2", "null 3 2");
        assertThat(counts("area=t&asOf=2017-06-30"))
                .containsExactly("FF 1 1", "FU 1 1", "null 2 1");
    }

    @Test
    void a_day_of_leaving_is_the_last_one() throws Exception {
        assertThat(counts("unit=fu.t.b.2&asOf=2020-12-31")).containsExactly("FU 1 1", "null 1 1");
        assertThat(counts("unit=fu.t.b.2&asOf=2021-01-01")).containsExactly("null 0 0");
    }

    @Test
    void members_of_a_unit_that_was_taken_over_count_where_it_went() throws Exception {
        assertThat(counts("unit=fu.t.n&asOf=2023-09-30")).containsExactly("FU 2 2", "null 2 2");
        assertThat(counts("unit=fu.t.b.2&asOf=2023-09-30")).containsExactly("null 0 0");
        assertThat(counts("unit=fu.t.n&asOf=2023-10-01")).containsExactly("null 0 0");
        assertThat(counts("unit=fu.t.b.2&asOf=2023-10-01")).containsExactly("FU 2 2", "null 2 2");
        assertThat(counts("area=t&asOf=2023-10-01"))
                .containsExactly("FF 2 2", "FU 3 3", "null 5 3");
    }

    @Test
    void each_unit_has_the_members_of_all_below_it() throws Exception {
        var all = "/api/v1/members/units?asOf=2023-10-01&area=t";

        assertThat(Visitor.at(port).page(all))
                .contains("{\"unit\":\"fu.t\",\"organisation\":\"FU\",\"members\":3}")
                .contains("{\"unit\":\"fu.t.b.2\",\"organisation\":\"FU\",\"members\":2}")
                .doesNotContain("fu.t.n.1");
        assertThat(Visitor.at(port).page(all + "&level=PROVINCE"))
                .isEqualTo(
                        "{\"items\":[{\"unit\":\"ff.t\",\"organisation\":\"FF\",\"members\":2},"
                                + "{\"unit\":\"fu.t\",\"organisation\":\"FU\",\"members\":3}],"
                                + "\"next\":null}");
        assertThat(Visitor.at(port).get(all + "&level=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_decision_is_told_how_many_it_touches() {
        var unit = units.find("fu.t.b.1", LocalDate.of(2020, 1, 1)).orElseThrow().id();

        assertThat(heldPersons.of(Set.of(unit), LocalDate.of(2020, 1, 1)))
                .containsExactly(new Holdings.Held("people.held", 1));
        assertThat(heldPersons.of(Set.of(unit), LocalDate.of(2018, 1, 1))).isEmpty();
    }

    @Test
    void the_same_list_again_changes_nothing() {
        assertThat(take(LIST).written()).isZero();
        assertThat(rows("membership")).isEqualTo(6);
        assertThat(rows("person")).isEqualTo(4);
    }

    @Test
    void a_later_list_holds_and_what_stood_there_stays() throws Exception {
        var left = "N3,Lê Thị Mẫu Mới,1990-01-01,FEMALE,FU,fu.t.n.1,2020-01-01,2022-06-30\n";
        var moved = "N3,Lê Thị Mẫu Mới,1990-01-01,FEMALE,FU,fu.t.b.1,2022-07-01,\n";

        assertThat(take(left + moved).written()).isEqualTo(2);

        assertThat(counts("unit=fu.t.n.1&asOf=2022-07-01")).containsExactly("FU 1 1", "null 1 1");
        assertThat(counts("unit=fu.t.b.1&asOf=2022-07-01")).containsExactly("FU 2 2", "null 2 2");
        assertThat(rows("membership where voided_at is not null")).isEqualTo(1);
        assertThat(rows("person where full_name = 'Lê Thị Mẫu Mới' and gender = 'FEMALE'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_was_confirmed_stays_so_when_a_list_corrects_the_days() {
        database.sql(
                        """
                            insert into membership_confirmation (membership, on_day, at, by_name)
                            select m.id, cast(d.day as date), now(), 'Bà Thử'
                              from membership m
                              join person p on p.id = m.person and p.code = 'N3'
                        cross join (values ('2021-03-01'), ('2023-03-01')) as d (day)
                        """)
                .update();

        take("N3,Lê Thị Mẫu,,,FU,fu.t.n.1,2020-01-01,2022-06-30\n");

        assertThat(
                        rows(
                                "membership_confirmation c join membership m"
                                        + " on m.id = c.membership and m.voided_at is null"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    N9,A,2999-01-01,,FU,fu.t.b.1,2020-01-01,         | birth_date | 1/1/2999
                    N9,A,1990-02-30,,FU,fu.t.b.1,2020-01-01,         | birth_date | 1990-02-30
                    N9,A,,,FU,fu.t.b.1,2999-01-01,                   | joined_on | 1/1/2999
                    N9,A,1990-01-01,,FU,fu.t.b.1,1980-01-01,         | joined_on | 1/1/1980
                    N9,A,1990,,FU,fu.t.b.1,2020-01-01,               | birth_date | để trống
                    N9,A,,,FU,fu.t.b.1,1/2/20,                       | joined_on | bốn chữ số
                    N9,A,,nữ,FU,fu.t.b.1,2020-01-01,                 | gender | FEMALE, MALE
                    N9,,,,FU,fu.t.b.1,2020-01-01,                    | full_name | full_name
                    N9,A,,,FU,fu.x,2020-01-01,                       | unit_code | fu.x
                    N9,A,,,FF,fu.t.b.1,2020-01-01,                   | organisation | FU
                    N9,A,,,FU,fu.t.n.1,2024-01-01,                   | joined_on | fu.t.n.1
                    N1,Tên Khác,,,FF,ff.t.b.1,2010-01-01,2010-02-01  | joined_on | ff.t.b.1
                    N1,Nguyễn Thị Mẫu,1980-02-03,FEMALE,FU,fu.t.n.1,2021-01-01, | joined_on | t.b.1
                    """)
    void what_is_wrong_is_said_where_it_stands(String line, String column, String about) {
        var report = take(line + "\n");

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(place(column)))
                .satisfies(problem -> assertThat(problem.sentence(texts::text)).contains(about));
        assertThat(rows("membership")).isEqualTo(6);
    }

    @Test
    void days_are_read_as_people_write_them() {
        var same = "N3,Lê Thị Mẫu,,,FU,fu.t.n.1,%s,\n";

        for (var day : List.of("1/1/2020", "01-01-2020", "01.01.2020")) {
            assertThat(take(same.formatted(day)).problems()).isEmpty();
        }
        assertThat(rows("membership")).isEqualTo(6);
    }

    @Test
    void an_identity_number_is_kept_closed_and_tells_who_is_alike() {
        var header = HEADER.strip() + ",identity_number\n";
        var line = "N7,Hồ Mẫu,,,FU,fu.t.b.1,2020-01-01,,099 080 000 123\n";
        var other = "N8,Hồ Văn Mẫu,,,FU,fu.t.b.2,2020-01-01,,099080000123\n";

        assertThat(takeWith(header, line).written()).isEqualTo(1);
        assertThat(takeWith(header, line).written()).isZero();
        assertThat(takeWith(header, other).notes())
                .anyMatch(note -> note.contains("1 người giống"));
        assertThat(takeWith(header, line.replace("123", "124")).problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.sentence(texts::text)).contains("N7", "số định danh khác"));
        assertThat(takeWith(header, line.replace("123", "12")).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.sentence(texts::text)).contains("12 số"));
        assertThat(rows("person where identity_mark is not null")).isEqualTo(2);
        assertThat(rows("person where encode(identity_closed, 'escape') like '%99080%'")).isZero();
    }

    @Test
    void two_numbers_for_one_code_are_told_on_both_lines() {
        var header = HEADER.strip() + ",identity_number\n";
        var first = "N9,Hồ Mẫu,,,FU,fu.t.b.1,2020-01-01,,099080000123\n";
        var second = "N9,Hồ Mẫu,,,FF,ff.t.b.1,2020-01-01,,099080000124\n";
        var none = "N9,Hồ Mẫu,,,FF,ff.t.b.1,2020-01-01,,\n";

        assertThat(takeWith(header, first + second).problems())
                .extracting(p -> p.sentence(texts::text))
                .satisfiesExactly(
                        one -> assertThat(one).contains("dòng 2", "N9", "số định danh khác"),
                        two -> assertThat(two).contains("dòng 3", "N9", "số định danh khác"));
        assertThat(takeWith(header, first + none).problems()).isEmpty();
    }

    @Test
    void a_line_about_somebody_who_was_merged_speaks_of_whom_they_were_found_to_be() {
        database.sql(
                        """
                        update person
                           set merged_into = (select id from person where code = 'N1')
                         where code = 'N3'
                        """)
                .update();

        assertThat(take("N3,Lê Thị Mẫu,,,FU,fu.t.n.1,2017-01-01,2018-01-31\n").written())
                .isEqualTo(1);

        assertThat(rows("membership m join person p on p.id = m.person and p.code = 'N1'"))
                .isEqualTo(3);
        assertThat(rows("person where full_name = 'Nguyễn Thị Mẫu' and birth_date is not null"))
                .isEqualTo(1);
    }

    /// Of units that came by a list nobody knows how long they had been there.
    @Test
    void whoever_joined_before_the_registry_begins_counts_from_its_first_day() throws Exception {
        assertThat(take("N9,A,,,FU,fu.t.b.1,1999-05-01,\n").written()).isEqualTo(1);

        assertThat(counts("unit=fu.t.b.1&asOf=2015-01-01")).containsExactly("FU 1 1", "null 1 1");
    }

    @Test
    void two_lines_that_contradict_each_other_are_told() {
        var report =
                take(
                        """
                        N8,Một,,,FU,fu.t.b.1,2020-01-01,
                        N8,Hai,,,FF,ff.t.b.1,2020-01-01,
                        N7,Ba,,,FU,fu.t.b.1,2020-01-01,
                        N7,Ba,,,FU,fu.t.b.2,2020-05-01,
                        """);

        assertThat(report.problems().stream().map(p -> p.sentence(texts::text)))
                .satisfiesExactly(
                        one -> assertThat(one).contains("dòng 3", "dòng 2 mang tên"),
                        two -> assertThat(two).contains("dòng 5", "tại dòng 4"));
        assertThat(rows("person")).isEqualTo(4);
    }

    @Test
    void whoever_works_for_a_unit_brings_in_its_members_alone() {
        var unit = units.find("fu.t.b", LocalDate.of(2020, 1, 1)).orElseThrow();
        var within = List.<Scope>of(new Scope.OfUnit(unit.id().value()));

        assertThat(take("N5,A,,,FU,fu.t.b.1,2020-01-01,\n", within).written()).isEqualTo(1);
        assertThat(take("N6,B,,,FU,fu.t.n.1,2020-01-01,\n", within).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence(texts::text)).contains("fu.t.n.1", "phạm vi"));
    }

    @Test
    void a_page_and_a_file_tell_the_same() throws Exception {
        var visitor = Visitor.at(port);

        assertThat(visitor.page("/members?area=t&asOf=30/6/2020"))
                .contains("Số lượt", "Chung các tổ chức", "ngày 30/6/2020")
                .doesNotContain("Mẫu");
        assertThat(visitor.page("/members.csv?area=t&asOf=30/6/2020"))
                .contains("FU,2020-06-30,4,4", ",2020-06-30,6,4");
        assertThat(visitor.page("/members?asOf=1/1/2016")).contains("Chưa có đoàn viên");
        assertThat(visitor.get("/members?unit=xx").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/members?asOf=1/13/2020").statusCode()).isEqualTo(400);
    }

    private ImportReport take(String lines) {
        return take(lines, List.of(Scope.EVERYWHERE));
    }

    private ImportReport take(String lines, List<Scope> within) {
        return take(HEADER, lines, within);
    }

    private ImportReport takeWith(String header, String lines) {
        return take(header, lines, List.of(Scope.EVERYWHERE));
    }

    private ImportReport take(String header, String lines, List<Scope> within) {
        var table = (CsvTable) ListFile.of("members.csv", (header + lines).getBytes()).reading();
        return transaction.execute(status -> {
            var report = members.take(table, Map.of(), within);
            if (!report.problems().isEmpty()) {
                status.setRollbackOnly();
            }
            return report;
        });
    }

    private List<String> counts(String query) throws Exception {
        var page = Visitor.at(port).page("/api/v1/members/counts?" + query);
        return JsonMapper.shared()
                .readTree(page)
                .get("items")
                .valueStream()
                .map(one ->
                        "%s %s %s"
                                .formatted(
                                        one.get("organisation").isNull()
                                                ? null
                                                : one.get("organisation").stringValue(),
                                        one.get("memberships"),
                                        one.get("persons")))
                .toList();
    }

    private long rows(String of) {
        return database.sql("select count(*) from " + of).query(Long.class).single();
    }

    private static int place(String column) {
        return ListColumn.due(MemberReading.COLUMNS).indexOf(column) + 1;
    }
}
