package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.Testers;

/// The changes of a programme as a list: searched, sorted, paged and taken as a file.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AmendmentListTests implements OwnDatabase {
    private static final String PROGRAMME = "/programmes/de-an-02-2021";
    private static final String LIST = PROGRAMME + "/parts";

    @TempDir Path directory = Path.of("");
    @Autowired MockMvcTester browser;
    @Autowired ProgrammeLoader loader;
    @Autowired Testers testers;

    @BeforeEach
    void one_change_was_signed_and_two_wait() {
        assertThat(loader.load(SampleFolder.in(directory).path()).problems()).isEmpty();
        new Office(browser, testers).sign(retitled("15", "Sơ kết giữa kỳ"));
        retitled("12", "Sơ kết Quy định");
        retitled("7", "Ba cùng");
    }

    @Test
    void what_was_drafted_from_an_older_edition_and_not_signed_is_not_listed() {
        new Office(browser, testers).sign(retitled("6", "Xóa nhà tạm"));

        assertThat(page(LIST)).contains("2 lần sửa đổi").doesNotContain("“Ba cùng”");
    }

    @Test
    void a_change_is_found_by_its_document_by_what_it_says_and_by_whoever_drafted_it() {
        assertThat(page(LIST)).contains("3 lần sửa đổi", "Đã ký theo 07-QĐ/TU", "Chờ ký");
        assertThat(page(LIST + "?q=07-qd")).contains("1 lần sửa đổi").doesNotContain("“Ba cùng”");
        assertThat(page(LIST + "?q=ba cung")).contains("1 lần sửa đổi", "“Ba cùng”");
        assertThat(page(LIST + "?q=kiem thu")).contains("3 lần sửa đổi");
        assertThat(page(LIST + "?q=zzzz"))
                .contains("0 lần sửa đổi", "Không có lần sửa đổi nào khớp", "Nhiệm vụ 15");
    }

    @Test
    void the_list_is_put_in_order_and_keeps_what_is_edited() {
        assertThat(page(LIST)).containsSubsequence("“Ba cùng”", "“Sơ kết Quy định”", "giữa kỳ”");
        assertThat(page(LIST + "?sort=document"))
                .containsSubsequence("giữa kỳ”", "“Ba cùng”", "“Sơ kết Quy định”")
                .contains("aria-sort=\"ascending\"")
                .contains("?edition=2&amp;sort=-document#past");
        assertThat(browser.get().uri(LIST + "?sort=khong-co")).hasStatus(400);
    }

    @Test
    void there_is_a_page_after_the_fiftieth() {
        for (int i = 0; i < 50; i++) {
            retitled("7", "Ba cùng " + i);
        }

        assertThat(page(LIST)).contains("53 lần sửa đổi", "Trang 1 trong 2", "“Ba cùng 49”");
        assertThat(page(LIST + "?page=2")).contains("Sơ kết giữa kỳ”").doesNotContain("cùng 49”");
    }

    @Test
    void the_list_is_taken_as_a_file() {
        var file = page(PROGRAMME + "/amendments.csv?q=so ket&sort=drafted");

        assertThat(file.lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .contains("state,document_number,document_date,person,drafted_on,changes");
        assertThat(file)
                .containsSubsequence(
                        "SIGNED,07-QĐ/TU,2026-01-12", "giữa kỳ", "WAITING,,", "Quy định");
        assertThat(browser.get().uri("/programmes/khong-co/amendments.csv")).hasStatus(404);
    }

    /// Where the draft is.
    private String retitled(String task, String title) {
        var office = new Office(browser, testers);
        var address = LIST + "/task-" + task;
        var form = office.open(address);
        form.put("tasks." + (Integer.parseInt(task) - 1) + ".title", List.of(title));
        return Office.location(office.send(address, form));
    }

    private String page(String address) {
        return new Office(browser, testers).page(address);
    }
}
