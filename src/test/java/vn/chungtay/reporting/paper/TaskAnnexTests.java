package vn.chungtay.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// A report tells where the tasks of the programme stand that concern its place.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class TaskAnnexTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String PROVINCE = "/summaries/R6/2021-H1/estimate/t";
    private static final String TITLE = "Tình trạng thực hiện các nhiệm vụ của Đề án";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired MovingClock clock;
    @TempDir Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_paper_tells_of_the_tasks_of_its_place_on_its_day() throws Exception {
        clock.moveTo(LocalDate.of(2021, 6, 10));
        var said = Map.of("stage", "IN_PROGRESS", "sentence", "Đang soạn.", "day", "9/6/2021");
        var task = "/programme/tasks/4/1/truong-chinh-tri-tinh/reports";

        assertThat(office().sendForm(task, said, null).statusCode()).isEqualTo(302);

        assertThat(paper(PROVINCE))
                .contains(TITLE + " Tính đến ngày 10/6/2021")
                .contains("Trường Chính trị tỉnh (9/6/2021): Đang soạn.")
                .contains("Chương trình phối hợp của Mặt trận với Thường trực");
        assertThat(paper("/reports/R6/2021-H1/estimate/fu.t/paper"))
                .contains(TITLE, "(9/6/2021): Đang soạn.")
                .doesNotContain("Chương trình phối hợp của Mặt trận với Thường trực");
        assertThat(paper("/reports/R6/2021-H1/estimate/fu.t.n.1/paper")).doesNotContain(TITLE);
        sign("8/6/2021");
        assertThat(paper(PROVINCE))
                .contains(TITLE + " Tính đến ngày 8/6/2021")
                .doesNotContain("Đang soạn.");
    }

    private void sign(String day) throws Exception {
        var head =
                office().send(
                                PROVINCE + "/head",
                                "rules",
                                "PARTY",
                                "issuer",
                                "Ban Dân vận",
                                "mark",
                                "BDV",
                                "place",
                                "Nơi t",
                                "position",
                                "Trưởng ban",
                                "signedOn",
                                day);
        assertThat(head.statusCode()).isEqualTo(302);
    }

    private String paper(String address) throws Exception {
        var file = address.endsWith("/paper") ? address : address + "/paper";
        var opened =
                new Opened(office().file(file + ".pdf", Files.createTempFile(folder, "a", ".pdf")));
        var all = new StringBuilder();
        for (var page = 1; page <= opened.pages(); page++) {
            all.append(opened.text(page)).append(' ');
        }
        return all.toString();
    }

    private Visitor office() {
        var grants =
                List.of(
                        new Grant(Role.PROGRAMME_OFFICE, Scope.EVERYWHERE),
                        new Grant(Role.PARTY_OFFICER, Scope.EVERYWHERE));
        return Visitor.at(port).as(Viewer.of(new AccountId(611), "office", "Văn phòng", grants));
    }
}
