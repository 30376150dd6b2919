package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.Workbooks;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// A table of somebody's own is shown once, its columns are chosen, and it comes in from then on.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"chungtay.programme=programmes/de-an-02-2021", "chungtay.jobs.enabled=true"})
@Import(MovingClock.InJune2021.class)
class SourceOfFileTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER =
            "BẢNG SỐ LIỆU,,,\nTT,Tên đơn vị,Tổng số hội viên,Kết nạp mới\n";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void no_sources() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
        database.sql("delete from import_source").update();
    }

    @Test
    void a_table_is_mapped_once_and_taken_the_next_time() throws Exception {
        var page = read(Workbooks.of(HEADER + "1,Hội fu.t.b.1.a,40,3\n"), "Biểu 1").body();
        assertThat(page)
                .contains("Tên đơn vị (ví dụ: Hội fu.t.b.1.a)")
                .contains("value=\"unit\" selected", "value=\"b1.members\" selected")
                .contains("value=\"b1.members_admitted\" selected")
                .doesNotContain("b2.branch.total");

        assertThat(chosen("Bảng của HND").statusCode()).isEqualTo(302);
        var again = HEADER + "1,Hội fu.t.b.1.b,\"1.050\",2\n".replace("\"", "");
        var query = "table?period=2020&source=" + "B%E1%BA%A3ng%20c%E1%BB%A7a%20HND";
        var asked = api().post(query, Workbooks.of(again), "");

        assertThat(api().result(asked)).startsWith("DONE 1/2");
        var preview = api().post(query + "&preview=true", Workbooks.of(again), "");
        assertThat(api().result(preview)).startsWith("DONE 1/0");
    }

    @Test
    void what_was_chosen_wrong_comes_back_as_it_was_chosen() throws Exception {
        var typed = typed("");
        typed.put("ours-2", "unit");
        typed.put("fixed-organisation", "FU");

        var answer = send(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Chưa ghi tên nguồn", "được chọn là cùng một thứ")
                .contains("value=\"FU\"", "ví dụ: Hội fu.t.b.1.a");
    }

    @Test
    void a_file_without_columns_is_told_at_its_field() throws Exception {
        var pdf = read("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "");
        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(pdf.body()).contains("file-error", "PDF hoặc ảnh, không phải bảng tính");

        assertThat(read(new byte[0], "").body()).contains("file-error");
    }

    @Test
    void columns_of_other_lists_are_read_too() throws Exception {
        var list = "DANH SÁCH\nMã người,Họ và tên,Giới tính\nN1,Lê A,Nữ\n";

        var page = send("members", list.getBytes(StandardCharsets.UTF_8), "").body();

        assertThat(page).contains("Họ và tên (ví dụ: Lê A)", "value=\"full_name\" selected");
    }

    private HttpResponse<String> chosen(String name) throws Exception {
        return send(typed(name));
    }

    private static Map<String, String> typed(String name) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("kind", "table");
        typed.put("name", name);
        typed.put("fixed-organisation", "");
        var headings = List.of("TT", "Tên đơn vị", "Tổng số hội viên", "Kết nạp mới");
        var ours = List.of("", "unit", "b1.members", "b1.members_admitted");
        for (var i = 0; i < headings.size(); i++) {
            typed.put("their-" + i, headings.get(i));
            typed.put("shown-" + i, i == 1 ? "Hội fu.t.b.1.a" : "1");
            typed.put("ours-" + i, ours.get(i));
        }
        return typed;
    }

    private HttpResponse<String> send(Map<String, String> typed) throws Exception {
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return Visitor.at(port).send("/imports/sources", fields.toArray(String[]::new));
    }

    private HttpResponse<String> read(byte[] file, String group) throws Exception {
        return send("table", file, group);
    }

    private HttpResponse<String> send(String kind, byte[] file, String group) throws Exception {
        return Visitor.at(port)
                .sendFile(
                        "/imports/sources/columns",
                        Map.of("kind", kind, "group", group),
                        "file",
                        file);
    }

    private JobApi api() {
        return new JobApi(port);
    }
}
