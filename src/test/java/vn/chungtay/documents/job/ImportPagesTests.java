package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.documents.ImportKind;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.jobs.enabled=true")
@Import(ImportPagesTests.Slow.class)
class ImportPagesTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER = "code,name,kind,parent_code,valid_from,valid_to\n";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Jobs jobs;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {
        @Bean
        ImportKind slow(JdbcClient database) {
            return new SlowKind(database);
        }
    }

    @Test
    void a_list_is_looked_at_first_and_taken_over_from_the_same_file() throws Exception {
        var pages = new ImportPages(port);
        var preview = pages.send("areas", "b.csv", HEADER + "b,Tỉnh B,PROVINCE,,2020-01-01,\n");

        assertThat(pages.whenOver(preview))
                .contains("<h1>b.csv</h1>", "Danh sách dùng được, chưa ghi gì")
                .contains("Đăng ký mới: 1 dòng", "Nạp chính thức", "Người Kiểm Thử")
                .doesNotContain("Các chỗ cần sửa");
        assertThat(names()).doesNotContain("Tỉnh B");

        var taking = pages.press(preview + "/taking");

        assertThat(pages.whenOver(taking)).contains("Đã nạp danh sách", "Số dòng ghi mới");
        assertThat(names()).contains("Tỉnh B");
        assertThat(pages.press(preview + "/taking")).isEqualTo(taking);
        assertThat(pages.get(preview)).contains(taking).doesNotContain("Nạp chính thức</button>");
        assertThat(pages.status(taking + "/taking")).isEqualTo(409);
    }

    @Test
    void every_error_stands_in_a_table_with_its_place_and_in_a_file() throws Exception {
        var pages = new ImportPages(port);
        var list = new StringBuilder(HEADER);
        for (var i = 0; i < 60; i++) {
            list.append("e.%d,Xã,COMMUNE,\"<b>,\",2020-01-01,\n".formatted(i));
        }
        var preview = pages.send("areas", "lỗi <1>.csv", list.toString());

        var page = pages.whenOver(preview);

        assertThat(page)
                .contains("<h1>lỗi &lt;1&gt;.csv</h1>", "Danh sách chưa dùng được")
                .contains("Có 60 chỗ cần sửa", "<td>parent_code</td>", "<td>&lt;b&gt;,</td>")
                .contains("Trang 1 trong 2", "/imports/new?kind=areas\"")
                .doesNotContain("Nạp chính thức");
        assertThat(pages.get(preview + "?page=2")).contains("Trang 2 trong 2", ">61</td>");
        assertThat(pages.get(preview + "/errors.csv"))
                .startsWith("line,column,value,message\n2,parent_code,\"<b>,\",")
                .hasLineCount(61);
        assertThat(pages.status(preview + "/taking")).isEqualTo(409);
    }

    @Test
    void a_job_under_way_asks_to_be_looked_at_again() throws Exception {
        var job =
                jobs.add(
                        new Upload("w.csv", "code\n".getBytes(StandardCharsets.UTF_8)),
                        new Order("areas", Map.of(), true, Sender.of(Testers.EVERYBODY)));

        var answer = new ImportPages(port).answer("/imports/" + job);

        assertThat(answer.headers().firstValue("Refresh")).hasValue("2");
        assertThat(answer.body()).contains("Đang xử lý danh sách", "Trang tự tải lại");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() throws Exception {
        var pages = new ImportPages(port);

        assertThat(pages.post(Map.of("kind", "slow")))
                .startsWith("422")
                .contains("Cần sửa các mục sau", "href=\"#file\"", "href=\"#word\"")
                .contains("Chưa chọn tệp", "Chưa ghi “word”");
        assertThat(pages.post(Map.of("kind", "slow", "word", "Lê & Bình")))
                .contains("value=\"Lê &amp; Bình\"")
                .doesNotContain("href=\"#word\"");
        assertThat(pages.get("/imports/new?kind=slow&word=ch%E1%BB%AF"))
                .contains("value=\"chữ\"", "href=\"/imports/samples/slow.csv\"");
        assertThat(pages.get("/imports/samples/areas.csv")).isEqualTo(HEADER);
        assertThat(pages.status("/imports/new?kind=people")).isEqualTo(404);
    }

    @Test
    void imports_are_searched_sorted_and_exported() throws Exception {
        var pages = new ImportPages(port);
        pages.whenOver(pages.send("units", "Cán bộ.csv", "code\nx\n"));
        pages.whenOver(pages.send("areas", "xã.csv", "code\nx\n"));

        assertThat(pages.get("/imports?q=can+bo&state=FAILED"))
                .contains("Cán bộ.csv", "1 lần nạp", "Bỏ lọc")
                .doesNotContain("xã.csv");
        assertThat(pages.get("/imports?sort=KIND&kind=areas")).doesNotContain("Cán bộ.csv");
        assertThat(pages.get("/imports.csv?q=xa.csv"))
                .startsWith("id,kind,file,preview,state,rows_read")
                .contains(",areas,xã.csv,true,FAILED,1,0,5,", ",Người Kiểm Thử");
        assertThat(pages.get("/imports?q=zzzz")).contains("Không có lần nạp nào");
        assertThat(pages.status("/imports?state=LOST")).isEqualTo(400);
        assertThat(pages.get("/")).contains("Lần gần nhất: ");
    }

    private List<String> names() {
        return database.sql("select name from area_state").query(String.class).list();
    }
}
