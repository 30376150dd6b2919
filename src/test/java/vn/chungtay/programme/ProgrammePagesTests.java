package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ProgrammePagesTests implements OwnDatabase {
    @TempDir Path directory = Path.of("");
    @Autowired MockMvcTester browser;
    @Autowired ProgrammeLoader loader;

    @BeforeEach
    void the_sample_is_loaded() {
        assertThat(loader.load(SampleFolder.in(directory).path()).problems()).isEmpty();
    }

    @Test
    void the_first_page_says_what_the_programme_is_and_holds() {
        assertThat(page("/programme"))
                .contains(
                        "Tiếp tục đổi mới nội dung",
                        "Số 02-ĐA/TU, ngày 23 tháng 5 năm 2021",
                        "Quý II/2021 đến Quý IV/2025",
                        "12 chỉ tiêu, theo dõi bằng 19 số đo",
                        "6 nhóm, 41 mục",
                        "17 nhiệm vụ",
                        "9 cơ quan, tổ chức");
    }

    @Test
    void solutions_stand_in_their_groups_with_their_places() {
        assertThat(page("/programme/solutions"))
                .containsSubsequence(
                        "id=\"S4\"",
                        "Phần thứ ba, II, 4.3",
                        "Phần thứ ba, II, 4.3 (2)",
                        "id=\"S5\"");
    }

    @Test
    void the_plan_prints_times_as_granular_as_written() {
        assertThat(page("/programme/tasks"))
                .containsSubsequence(
                        "Không ghi", "Tháng 6/2021", "Không ghi", "Quý II/2021", "Năm 2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngân hàng", "NGAN HANG", "ngan  hang von"})
    void a_task_is_found_with_or_without_diacritics(String words) {
        assertThat(page("/programme/tasks?q=" + words))
                .contains("Tìm thấy 1 trong 17 nhiệm vụ", "ngành ngân hàng")
                .doesNotContain("Đề án xóa nhà tạm");
    }

    @Test
    void the_plan_can_be_sorted_by_deadline() {
        assertThat(page("/programme/tasks?q=cuoc hop khong co"))
                .contains("Không tìm thấy nhiệm vụ nào", "“cuoc hop khong co”");
        assertThat(page("/programme/tasks?order=DEADLINE"))
                .containsSubsequence("Hội thi cán bộ Mặt trận", "Sơ kết Đề án", "Kiểm tra các cấp");
    }

    @Test
    void the_plan_is_a_file_too_with_a_line_for_each_time() {
        var file = browser.get().uri("/programme/tasks.csv?q=hoi thi").exchange().getMvcResult();

        assertThat(text(file))
                .startsWith(
                        "number,title,part,lead,cooperating,starts,finishes,deadline,state,"
                                + "blocked,done_on,documents\n13,")
                .contains(
                        "Năm 2022,Năm 2022,2022-12-31,OVERDUE,false,,\n13,",
                        "Năm 2024,Năm 2024,2024-12-31,OVERDUE,false,,\n");
    }

    @Test
    void each_body_stands_with_its_duties() {
        assertThat(page("/programme/duties"))
                .containsSubsequence(
                        "Trường Chính trị tỉnh", "Phần thứ tư, III, 7", "tập huấn nghiệp vụ");
    }

    @Test
    void roll_out_money_and_reporting_stand_together() {
        assertThat(page("/programme/rollout"))
                .containsSubsequence(
                        "6 tháng một lần, hằng năm",
                        "Không ghi",
                        "Ngân sách Nhà nước",
                        "Phần thứ tư, II, 2.1 (1)",
                        "Gửi trước ngày 15/6 hằng năm",
                        "Ban Thường vụ Tỉnh ủy");
    }

    @Test
    void the_home_page_leads_to_the_programme() {
        assertThat(page("/")).contains("href=\"/programme\"", "Số 02-ĐA/TU: Tiếp tục đổi mới");
    }

    private String page(String address) {
        var exchange = browser.get().uri(address).exchange();
        assertThat(exchange).hasStatusOk();
        return text(exchange.getMvcResult());
    }

    private static String text(org.springframework.test.web.servlet.MvcResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
