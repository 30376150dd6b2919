package vn.chungtay.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report of a unit on paper: written once, headed once, taken away as DOCX and PDF.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class ReportPaperTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath JUNE = new RoundPath("R6", "2021-H1", "estimate");
    private static final RoundPath DECEMBER = new RoundPath("R6", "2021-H2", "final");
    private static final String[] HEAD = {
        "rules", "PARTY",
        "above", "Tỉnh ủy",
        "issuer", "Đảng ủy xã",
        "mark", "ĐU",
        "number", "07-BC/ĐU",
        "place", "Tuyên Quang",
        "signedOn", "9/6/2021",
        "authority", "T/M Ban Thường vụ",
        "position", "Bí thư",
        "signer", "Ma Thị Ước",
        "recipients", "Ban Dân vận Tỉnh ủy,\r\n\r\nLưu Văn phòng."
    };

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MovingClock clock;
    @TempDir Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void what_a_unit_wrote_stands_in_its_paper_under_the_usual_head() throws Exception {
        var desk = clerks.desk(JUNE, "fu.t.n.1");
        write(desk, "r6.results", "Có 1.733 hội viên học tập.\nKhông ai vắng.");
        write(desk, "r6.causes", "Nguyên nhân chủ quan <là chính>.");

        for (var kind : new String[] {"pdf", "docx"}) {
            var file =
                    clerk(desk).file(desk.path() + "/paper." + kind, folder.resolve("a." + kind));
            var opened = kind.equals("pdf") ? new Opened(file) : Opened.byLibreOffice(file);
            assertThat(opened.text(1))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: /BC-HND", "BÁO CÁO")
                    .contains("Kết quả thực hiện Đề án 02-ĐA/TU (6 tháng đầu năm 2021)")
                    .contains("I. Kết quả đạt được Có 1.733 hội viên học tập. Không ai vắng.")
                    .contains("II. Nguyên nhân Nguyên nhân chủ quan <là chính>.", "CHỦ TỊCH")
                    .doesNotContain("Hạn chế, tồn tại");
            assertThat(opened.text(2)).startsWith("2 ").contains("T2. Cán bộ, đoàn viên");
        }
    }

    @Test
    void head_and_foot_are_typed_once_and_come_again_unsigned() throws Exception {
        var desk = clerks.desk(JUNE, "fu.t.b.1");
        var clerk = clerk(desk);

        assertThat(clerk.send(desk.path() + "/paper/head", HEAD).statusCode()).isEqualTo(302);

        var file = clerk.file(desk.path() + "/paper.pdf", folder.resolve("b.pdf"));
        assertThat(new Opened(file).text(1))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY XÃ * Số 07-BC/ĐU")
                .contains("Tuyên Quang, ngày 09 tháng 6 năm 2021")
                .contains("- Ban Dân vận Tỉnh ủy,", "- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ");
        clock.moveTo(LocalDate.of(2022, 1, 10));
        var next = clerks.desk(DECEMBER, "fu.t.b.1");
        assertThat(clerk(next).page(next.path() + "/paper/head"))
                .contains("value=\"Đảng ủy xã\"", "value=\"Ma Thị Ước\"")
                .doesNotContain("07-BC/ĐU", "9/6/2021");
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_nothing_is_kept() throws Exception {
        var desk = clerks.desk(JUNE, "fu.t.b.2");
        var wrong = HEAD.clone();
        wrong[5] = " ";
        wrong[9] = "số bảy";
        wrong[13] = "31/6/2021";

        var answer = clerk(desk).send(desk.path() + "/paper/head", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"issuer-error\"", "id=\"number-error\"", "id=\"signedOn-error\"")
                .contains("value=\"số bảy\"", "value=\"31/6/2021\"", "value=\"Ma Thị Ước\"");
        assertThat(clerk(desk).page(desk.path() + "/paper/head")).doesNotContain("Ma Thị Ước");
    }

    @Test
    void whoever_writes_a_part_sees_what_those_below_wrote() throws Exception {
        write(clerks.desk(JUNE, "fu.t.b.1"), "r6.proposals", "Xin thêm kinh phí.");
        var above = clerks.desk(JUNE, "fu.t.b");
        write(above, "r6.proposals", "Tổng hợp của huyện.");

        var page = clerk(above).page(above.path() + "/paper/r6.proposals");

        assertThat(page)
                .contains("Tổng hợp của huyện.", "Xin thêm kinh phí.")
                .containsSubsequence("Xin thêm kinh phí.", "Chưa có nội dung");
        assertThat(clerk(above).get(above.path() + "/paper/t2.base").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_heads_or_reads_a_paper_out_of_sight() throws Exception {
        var desk = clerks.desk(JUNE, "fu.t.b.1");
        var elsewhere = clerk(clerks.desk(JUNE, "fu.t.n.1"));

        assertThat(elsewhere.get(desk.path() + "/paper.pdf").statusCode()).isEqualTo(404);
        assertThat(elsewhere.send(desk.path() + "/paper/head", HEAD).statusCode()).isEqualTo(404);
        var leader = Visitor.at(port).as(clerks.at(desk, 5, Role.LEADER));
        assertThat(leader.send(desk.path() + "/paper/head", HEAD).statusCode()).isEqualTo(403);
    }

    private void write(Desk desk, String element, String body) throws Exception {
        var answer =
                clerk(desk)
                        .send(
                                desk.path() + "/cells",
                                "value." + element,
                                body,
                                "seen." + element,
                                "");
        assertThat(answer.body()).contains("\"state\":\"kept\"");
    }

    private Visitor clerk(Desk desk) {
        var id = 100 + Math.abs(desk.unit().code().hashCode() % 10_000);
        return Visitor.at(port).as(clerks.at(desk, id, Role.ORGANISATION_OFFICER));
    }
}
