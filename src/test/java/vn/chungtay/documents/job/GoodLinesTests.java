package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Good lines go in, the others come back.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.jobs.enabled=true")
class GoodLinesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER =
            "person_id,full_name,birth_date,gender,organisation,unit_code,joined_on,left_on\n";
    private static final String COME_BACK = "\uFEFF" + HEADER.replace("\n", ",rejected_because\n");
    private static final String GOOD = "N1,Một,,,FU,fu.t.b.1,2020-01-01,\n";
    private static final String RAGGED = "N2,Hai,,,FU\n";
    private static final String UNKNOWN = "N3,\"Ba, B\",,,FU,fu.x,2020-01-01,\n";

    private static final Path MIGRATION =
            Path.of(
                    "src/main/resources/db/migration/documents",
                    "V20261129190000__problems_tell_no_identity_numbers.sql");

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Texts texts;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void nobody_came_in() {
        database.sql("delete from membership").update();
        database.sql("delete from person").update();
    }

    @Test
    void good_lines_go_in_and_the_others_come_back_to_be_sent_again() throws Exception {
        var asked = api().post("members?partial=true", HEADER + GOOD + RAGGED + UNKNOWN);

        assertThat(api().result(asked))
                .startsWith("DONE 3/1 [3 - -: dòng này có 5 cột")
                .contains("; 4 unit_code fu.x: không có đơn vị", "2 dòng có chỗ cần sửa");
        assertThat(persons()).isEqualTo("Một");
        var back = back(asked);
        assertThat(back)
                .startsWith(COME_BACK + "N2,Hai,,,FU,\"dòng này có 5 cột")
                .contains("N3,\"Ba, B\",,,FU,fu.x,2020-01-01,,không có đơn vị")
                .hasLineCount(3);

        var corrected =
                back.replace("fu.x", "fu.t.b.2")
                        .replaceFirst("N2.*", "N2,Hai,,,FU,fu.t.b.1,2020-01-01,,");
        assertThat(api().result(api().post("members", corrected))).startsWith("DONE 2/2 []");
        assertThat(persons()).isEqualTo("Ba, B Hai Một");
    }

    /// Identity numbers are readable nowhere in the database.
    @Test
    void what_was_sent_and_what_came_back_is_kept_closed() throws Exception {
        var header = HEADER.strip() + ",identity_number\n";
        var lines =
                "N1,Một,,,FU,fu.t.b.1,2020-01-01,,099080000321\n"
                        + "N2,Hai,,,FU,fu.x,2020-01-01,,099080000322\n"
                        + "N3,Ba,,,FU,fu.t.b.1,2020-01-01,,09908000032\n";
        var asked = api().post("members?partial=true", header + lines);

        assertThat(back(asked)).contains("099080000322", ",09908000032,");
        assertThat(api().result(asked)).contains("4 identity_number •••: ");
        assertThat(database.sql("select errors from import_job").query(String.class).list())
                .noneMatch(errors -> errors.contains("09908000032"));
        assertThat(
                        database.sql("select encode(content, 'escape') from import_file")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(content -> content.contains("09908000032"));
    }

    @Test
    void a_sentence_about_a_closed_value_does_not_quote_it() {
        var line = new CsvTable.Line(2, List.of("N1", " 99080000321 "));
        var list = new CsvTable("a.xlsx", List.of("person_id", "identity_number"), List.of(line));
        var reason = new Refusal("documents.xlsx.day", List.of("B2", "99080000321"));

        var error = JobError.of(list.problemAt(2, 1, reason), list, Set.of(2), texts);

        assertThat(error.value()).isEqualTo("•••");
        assertThat(error.message()).contains("ô B2", "giá trị •••").doesNotContain("9908");
    }

    @Test
    void problems_that_were_kept_before_tell_no_identity_number_either() throws Exception {
        api().wait(api().post("members?partial=true", HEADER + GOOD + UNKNOWN));
        var told =
                """
                [{"line": 2, "column": "unit_code", "value": "fu.x", "message": "Không có fu.x"},
                 {"line": 2, "column": "identity_number", "value": "99080", "message": "Số 99080"}]
                """;
        database.sql("update import_job set errors = cast(? as jsonb)").param(told).update();

        database.sql(Files.readString(MIGRATION)).update();

        assertThat(
                        database.sql("select errors from import_job limit 1")
                                .query(String.class)
                                .single())
                .contains("Không có fu.x", "Số •••")
                .doesNotContain("99080");
    }

    @Test
    void without_the_wish_nothing_goes_in() throws Exception {
        var asked = api().post("members", HEADER + GOOD + UNKNOWN);

        assertThat(api().wait(asked).get("rejected").isNull()).isTrue();
        assertThat(persons()).isEmpty();
    }

    @Test
    void a_header_that_is_wrong_refuses_every_line() throws Exception {
        var asked = api().post("members?partial=true", HEADER.replace("gender", "sex") + GOOD);

        assertThat(api().result(asked)).startsWith("FAILED 1/0 [1 sex sex: không có cột");
        assertThat(api().wait(asked).get("rejected").isNull()).isTrue();
    }

    @Test
    void who_is_two_persons_goes_in_as_neither() throws Exception {
        var two =
                "N4,Bốn,,,FU,fu.t.b.1,2020-01-01,\nN4,Năm,,,FF,ff.t.b.1,2020-01-01,\n"
                        + "N4,Bốn,,,FF,ff.t.n.1,2015-01-01,2016-01-01\n";
        var asked = api().post("members?partial=true", HEADER + two + GOOD);

        assertThat(api().wait(asked).get("errorCount").asInt()).isEqualTo(3);
        assertThat(persons()).isEqualTo("Một");
    }

    @Test
    void a_line_that_leans_on_one_left_out_stays_out_too() throws Exception {
        api().wait(api().post("members", HEADER + GOOD));
        var left = "N1,Một,1999-02-30,,FU,fu.t.b.1,2020-01-01,2021-01-01\n";
        var moved = "N1,Một,,,FU,fu.t.b.2,2021-01-02,\n";
        var asked =
                api().post(
                                "members?partial=true",
                                HEADER + left + moved + "N9,Chín,,,FU,fu.t.b.2,2021-01-02,\n");

        assertThat(api().result(asked))
                .startsWith("DONE 3/1 [2 birth_date 1999-02-30")
                .contains("; 3 joined_on 2021-01-02: người này đang sinh hoạt");
        assertThat(persons()).isEqualTo("Chín Một");
    }

    @Test
    void all_lines_that_stay_out_come_back_and_not_the_first_thousand() throws Exception {
        var list = new StringBuilder(HEADER + GOOD);
        for (var i = 0; i < 1_500; i++) {
            list.append("M%d,Tên,,,FU,fu.x,2020-01-01,\n".formatted(i));
        }
        var asked = api().post("members?partial=true", list.toString());

        assertThat(api().wait(asked).get("errors").size()).isEqualTo(1_000);
        assertThat(back(asked)).hasLineCount(1_501);
    }

    @Test
    void a_page_looks_first_takes_what_is_good_and_offers_the_rest() throws Exception {
        var pages = new ImportPages(port);
        var form = pages.get("/imports/new?kind=members&partial=true");
        assertThat(form).contains("name=\"partial\" value=\"true\" checked");
        assertThat(pages.get("/imports/new?kind=areas")).doesNotContain("partial");

        var preview = pages.sendPartial("members", "m.csv", HEADER + GOOD + UNKNOWN);

        assertThat(pages.whenOver(preview))
                .contains("Nạp được một phần danh sách, chưa ghi gì", "Nạp chính thức")
                .contains(preview + "/rejected.csv");
        assertThat(persons()).isEmpty();
        var taking = pages.press(preview + "/taking");
        assertThat(pages.whenOver(taking)).contains("Đã nạp một phần danh sách");
        assertThat(persons()).isEqualTo("Một");
    }

    @Test
    void a_list_that_is_one_thing_is_not_divided() throws Exception {
        assertThat(api().post("areas?partial=true", "a").problem())
                .isEqualTo(
                        "400 Danh sách loại “areas” chỉ nạp được khi mọi dòng đều đúng. Hãy bỏ"
                                + " partial.");
        assertThat(api().post("members?partial=so", "a").problem()).contains("“so”", "partial");
    }

    private String back(JobApi.Answer asked) throws Exception {
        var address = api().wait(asked).get("rejected").asString();
        return api().get(address).response().body();
    }

    private String persons() {
        return String.join(
                " ",
                database.sql("select full_name from person order by 1").query(String.class).list());
    }

    private JobApi api() {
        return new JobApi(port);
    }
}
