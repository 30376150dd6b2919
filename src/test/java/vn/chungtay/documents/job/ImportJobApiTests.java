package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.Workbooks;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"chungtay.jobs.enabled=true", "chungtay.jobs.heartbeat=250ms"})
class ImportJobApiTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER = "code,name,kind,parent_code,valid_from,valid_to\n";

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_list_is_taken_over_and_a_second_time_changes_nothing() throws Exception {
        var list = HEADER + "a,Tỉnh A,PROVINCE,,2020-01-01,\na.1,Xã Một,COMMUNE,a,2020-01-01,\n";

        var asked = api().post("areas?name=areas.csv", list);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().get("state").asString()).isIn("QUEUED", "RUNNING", "DONE");
        assertThat(asked.location()).isEqualTo("/api/v1/jobs/" + asked.json().get("id").asLong());
        assertThat(api().result(asked))
                .isEqualTo(
                        "DONE 2/2 [] [Đăng ký mới: 2 dòng.; Sửa điều đã ghi: 0 dòng.; Giữ"
                                + " nguyên: 0 dòng.]");
        assertThat(names()).contains("Tỉnh A", "Xã Một");

        assertThat(api().result(api().post("areas", list))).startsWith("DONE 2/0 []");
    }

    @Test
    void an_xlsx_file_is_taken_over_whatever_its_type_is_said_to_be() throws Exception {
        var list = Workbooks.of(HEADER + "x,Tỉnh X,PROVINCE,,2020-01-01,");

        for (var type : new String[] {"application/x-www-form-urlencoded", "text/csv", ""}) {
            assertThat(api().result(api().post("areas?preview=false", list, type)))
                    .startsWith("DONE 1/");
        }

        assertThat(names()).contains("Tỉnh X");
    }

    @Test
    void one_mistake_keeps_the_whole_list_out_and_is_told_with_its_place() throws Exception {
        var asked =
                api().post(
                                "areas",
                                HEADER
                                        + "m,Tỉnh M,PROVINCE,,2020-01-01,\n"
                                        + "m.1,Xã Một,COMMUNE,nowhere,2020-01-01,\n");

        assertThat(api().result(asked))
                .isEqualTo(
                        "FAILED 2/0 [3 parent_code nowhere: cấp trên “nowhere” không có trong"
                                + " tệp này và chưa được đăng ký; hãy sửa mã hoặc thêm dòng cho"
                                + " cấp trên]"
                                + " []");
        assertThat(names()).doesNotContain("Tỉnh M");
    }

    @Test
    void a_cell_that_is_no_value_is_told_by_the_name_of_its_column() throws Exception {
        var list =
                Workbooks.with(sheet -> {
                    sheet.value(0, 0, "code");
                    sheet.value(0, 1, "name");
                    sheet.value(4, 1, true);
                });

        assertThat(api().result(api().post("areas", list, "")))
                .isEqualTo(
                        "FAILED 1/0 [5 name TRUE: ô B5 là giá trị đúng/sai (TRUE), không phải"
                                + " chữ; hãy định dạng ô là văn bản rồi gõ lại] []");
    }

    @Test
    void a_preview_says_what_would_come_of_it_and_writes_nothing() throws Exception {
        var list = HEADER + "p,Tỉnh P,PROVINCE,,2020-01-01,\n";

        assertThat(api().result(api().post("areas?preview=true", list)))
                .startsWith("DONE 1/0 [] [Đăng ký mới: 1 dòng.;");
        assertThat(names()).doesNotContain("Tỉnh P");
    }

    @Test
    void a_list_in_an_old_code_is_put_into_unicode_and_says_so() throws Exception {
        var list = HEADER + "c,TØnh Tuyªn Hång,PROVINCE,,2020-01-01,\n";
        var bytes = list.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api().result(api().post("areas", bytes, "text/csv")))
                .startsWith(
                        "DONE 1/1 [] [Tệp dùng bảng mã TCVN3 (ABC), đã chuyển sang Unicode: “TØnh"
                                + " Tuyªn Hång” thành “Tỉnh Tuyên Hồng”.;");
        assertThat(names()).contains("Tỉnh Tuyên Hồng");
    }

    @Test
    void what_cannot_become_a_job_is_refused_in_words() throws Exception {
        assertThat(api().post("people", "a").problem())
                .isEqualTo(
                        "404 Không có loại danh sách “people”. Các loại: areas, units, bodies,"
                                + " reorganisation, values, table,"
                                + " commitments, members, officials.");
        assertThat(api().post("areas", "").problem()).startsWith("400 Yêu cầu không có nội dung.");
        assertThat(api().post("areas?preview=perhaps", "a").problem()).startsWith("400 “perhaps”");
        assertThat(api().post("areas", new byte[65 * 1024 * 1024], "text/csv").problem())
                .startsWith("413 Tệp lớn hơn 64 MB.");
        assertThat(api().get("/api/v1/jobs/999999").problem()).startsWith("404 ");
        assertThat(api().get("/api/v1/jobs/x").problem()).startsWith("404 ");
    }

    @Test
    void a_list_larger_than_what_the_server_takes_as_a_form_is_read() throws Exception {
        var line = "l.%d,Thôn %d,VILLAGE,nowhere,2020-01-01,\n";
        var list = new StringBuilder(HEADER);
        for (var i = 0; i < 80_000; i++) {
            list.append(line.formatted(i, i));
        }
        var asked = api().post("areas", bytes(list), "application/x-www-form-urlencoded");

        var job = api().wait(asked);

        assertThat(job.get("rowsRead").asLong()).isEqualTo(80_000);
        assertThat(job.get("errorCount").asLong()).isEqualTo(80_000);
        assertThat(job.get("errors").size()).isEqualTo(1_000);
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() {
        return database.sql("select name from area_state").query(String.class).list();
    }

    private JobApi api() {
        return new JobApi(port);
    }
}
