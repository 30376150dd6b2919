package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chungtay.programme.progress.PlanCast.AGENT;
import static vn.chungtay.programme.progress.PlanCast.LEADER;
import static vn.chungtay.programme.progress.PlanCast.OFFICE;
import static vn.chungtay.programme.progress.PlanCast.PDF;
import static vn.chungtay.programme.progress.PlanCast.SCHOOL;
import static vn.chungtay.programme.progress.PlanCast.report;
import static vn.chungtay.programme.progress.PlanCast.with;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.reporting.MovingClock;

/// An agency is given somebody to speak for it, reports, is done by a document; a deadline moves.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PlanCast.InNovember2021.class)
class TaskStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String PART = "/programme/tasks/4/1/" + SCHOOL + "/reports";

    @TempDir Path directory = Path.of("");
    @LocalServerPort int port;
    @Autowired ProgrammeLoader loader;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired PlanObligations obligations;

    private Visitor agent = Visitor.at(0);
    private Visitor office = agent;
    private Visitor stranger = agent;
    private Visitor leader = agent;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void nothing_is_reported_yet() {
        clock.moveTo(PlanCast.DAY);
        assertThat(loader.load(SampleFolder.in(directory).path()).problems()).isEmpty();
        var cast = PlanCast.enter(port, DATABASE);
        agent = cast.agent();
        office = cast.office();
        stranger = cast.stranger();
        leader = cast.leader();
    }

    @Test
    void an_agency_reports_and_is_done_by_a_document() throws Exception {
        delegated();
        assertThat(agent.page("/programme/tasks/4")).contains(PART + "/new", "Chưa báo cáo");

        reported(agent, "IN_PROGRESS", "Đã soạn xong tài liệu");
        assertThat(leader.page("/programme/tasks/4"))
                .contains("Đã soạn xong tài liệu", "Đang thực hiện")
                .doesNotContain(PART);

        var done = agent.sendForm(PART, with(report("DONE", "Đã tập huấn"), "20/11/2021"), PDF);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(leader.page("/programme/bodies/" + SCHOOL + ".csv"))
                .contains("number,title,part,role,deadline,whole,state,done_on,document")
                .containsPattern("(?m)^4,.*,DONE,2021-11-20,");
        assertThat(leader.page("/programme/tasks/4"))
                .contains("Hoàn thành", "số 15-HD/TCT, ngày 20/11/2021, Trường Chính trị tỉnh")
                .contains("Các báo cáo trước (1)");
        assertThat(csv()).contains("2021-12-31,DONE,false,2021-11-20,15-HD/TCT");
    }

    @Test
    void a_report_stands_on_the_page_of_its_document_in_the_register() throws Exception {
        delegated();
        agent.sendForm(PART, with(report("DONE", "Đã tập huấn"), "20/11/2021"), PDF);
        var fields = new HashMap<>(with(Map.of("on", "18/11/2021"), "20/11/2021"));
        fields.putAll(Map.of("kind", "GUIDANCE", "summary", "Tập huấn", "number", "9-HD/TCT"));

        var entered = office.sendForm("/documents", fields, PDF);

        var address = entered.headers().firstValue("Location").orElseThrow();
        assertThat(leader.page(address.replaceFirst("http://[^/]+", "")))
                .contains("Nhiệm vụ 4: <a href=\"/programme/tasks/4\">Đã tập huấn</a>");
    }

    @Test
    void nothing_is_done_without_a_document_and_nothing_typed_is_lost() throws Exception {
        delegated();

        var refused = agent.sendForm(PART, report("DONE", "Đã tập huấn xong"), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("chỉ được báo hoàn thành khi có văn bản đã ban hành")
                .contains("href=\"#number\"", "href=\"#document\"", "Đã tập huấn xong");
        assertThat(csv()).doesNotContain(",DONE,");
    }

    @Test
    void what_was_done_is_taken_back_with_a_reason_only() throws Exception {
        delegated();
        agent.sendForm(PART, with(report("DONE", "Xong"), "20/11/2021"), PDF);

        var again = agent.sendForm(PART, report("IN_PROGRESS", "Làm tiếp"), null);
        var silent = agent.sendForm(PART, report("TAKEN_BACK", ""), null);
        var taken = agent.sendForm(PART, report("TAKEN_BACK", "Tài liệu phải in lại"), null);

        assertThat(again.body()).contains("muốn báo lại thì rút báo cáo hoàn thành");
        assertThat(silent.body()).contains("Chưa ghi lý do");
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(leader.page("/programme/tasks/4"))
                .contains("Rút lại báo cáo hoàn thành", "Tài liệu phải in lại", "15-HD/TCT");
        assertThat(csv()).doesNotContain(",DONE,");
    }

    @Test
    void whoever_does_not_speak_for_a_body_finds_nothing_to_report_on() throws Exception {
        delegated();

        assertThat(stranger.get(PART + "/new").statusCode()).isEqualTo(404);
        assertThat(stranger.sendForm(PART, report("IN_PROGRESS", "Chen vào"), null).statusCode())
                .isEqualTo(404);
        assertThat(leader.get(PART + "/new").statusCode()).isEqualTo(403);
        assertThat(agent.get("/programme/tasks/2/1/" + SCHOOL + "/reports/new").statusCode())
                .isEqualTo(404);
        assertThat(leader.page("/programme/bodies/" + SCHOOL)).doesNotContain("co-quan");
    }

    @Test
    void a_delegation_ends_with_a_reason_and_with_it_the_right() throws Exception {
        delegated();
        var id = database.sql("select id from body_delegate").query(Long.class).single();
        var path = "/programme/bodies/" + SCHOOL + "/delegates";

        assertThat(office.send(path + "/" + id + "/end", "why", "").statusCode()).isEqualTo(422);
        assertThat(agent.get(PART + "/new").statusCode()).isEqualTo(200);
        assertThat(office.send(path + "/" + id + "/end", "why", "Đổi việc").statusCode())
                .isEqualTo(302);

        assertThat(agent.get(PART + "/new").statusCode()).isEqualTo(404);
        assertThat(office.page("/programme/bodies/" + SCHOOL)).contains("Đổi việc");
        assertThat(office.send(path, "login", "khong-co", "from", "1/11/2021").body())
                .contains("Không có tài khoản đang mở nào tên “khong-co”");
    }

    @Test
    void the_office_reports_on_behalf_and_that_is_said() throws Exception {
        reported(office, "BLOCKED", "Chưa có kinh phí in tài liệu");

        assertThat(leader.page("/programme/tasks/4"))
                .contains("báo cáo thay cơ quan", "Có vướng mắc");
    }

    @Test
    void a_deadline_moves_by_a_document_and_both_are_shown() throws Exception {
        var path = "/programme/tasks/4/1/deadlines";
        var fields = Map.of("finishes", "Quý I/2022", "reason", "Dịch bệnh");

        var bare = office.sendForm(path, fields, null);
        var moved = office.sendForm(path, with(fields, "15/11/2021"), PDF);

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Chưa chọn tệp văn bản", "value=\"Quý I/2022\"");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        assertThat(leader.page("/programme/tasks/4"))
                .contains("Quý I/2022 (hết ngày 31/3/2022)", "ban đầu Quý IV/2021", "Dịch bệnh");
        assertThat(csv()).contains("Quý IV/2021,2022-03-31,NOT_BEGUN");
    }

    @Test
    void done_after_the_deadline_is_done_late() throws Exception {
        clock.moveTo(LocalDate.of(2022, 1, 5));
        delegated();

        agent.sendForm(PART, with(report("DONE", "Xong"), "1/1/2022"), PDF);

        assertThat(csv()).contains("2021-12-31,DONE_LATE,false,2022-01-01");
        assertThat(leader.page("/programme/tasks?state=DONE_LATE"))
                .contains("Tìm thấy 1 trong 17 nhiệm vụ", "Soạn tài liệu");
        assertThat(leader.page("/programme/tasks/timeline?state=DONE_LATE")).contains("Xong muộn");
        assertThat(leader.get("/api/v1/tasks?state=DONE_LATE").body())
                .contains("\"number\":4", "\"doneOn\":\"2022-01-01\"", "\"next\":null");
    }

    @Test
    void somebody_owes_what_is_soon_due_and_the_office_what_nobody_speaks_for() throws Exception {
        delegated();
        var early = LocalDate.of(2021, 11, 30);
        var soon = LocalDate.of(2021, 12, 1);

        assertThat(obligations.of(AGENT, early)).isEmpty();
        assertThat(obligations.of(AGENT, soon))
                .extracting(Obligation::href, Obligation::due)
                .containsExactly(tuple(PART + "/new", LocalDate.of(2021, 12, 31)));
        assertThat(obligations.of(OFFICE, early))
                .singleElement()
                .satisfies(line -> assertThat(line.many()).isEqualTo(4))
                .satisfies(line -> assertThat(line.due()).isEqualTo("2021-06-30"));
        assertThat(obligations.of(LEADER, soon)).isEmpty();
    }

    @Test
    void a_loading_keeps_what_was_reported_and_takes_nothing_of_it_away(@TempDir Path other)
            throws Exception {
        delegated();
        reported(agent, "IN_PROGRESS", "Đang soạn");
        var folder = SampleFolder.in(other);

        folder.edit("tasks.yaml", "Soạn tài liệu và tập huấn", "Biên soạn tài liệu và tập huấn");
        assertThat(loader.load(folder.path()).problems()).isEmpty();
        assertThat(leader.page("/programme/tasks/4")).contains("Đang soạn", "Biên soạn tài liệu");

        folder.edit("tasks.yaml", "number: 4\n", "number: 94\n");
        assertThat(loader.load(folder.path()).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().key()).isEqualTo("plan.refusal.task-gone"));
        assertThat(leader.page("/programme/tasks/4")).contains("Đang soạn");
    }

    private void delegated() throws Exception {
        var named =
                office.send(
                        "/programme/bodies/" + SCHOOL + "/delegates",
                        "login",
                        AGENT.login(),
                        "from",
                        "1/11/2021");
        assertThat(named.statusCode()).as(named.body()).isEqualTo(302);
    }

    private static void reported(Visitor by, String stage, String sentence) throws Exception {
        HttpResponse<String> answer = by.sendForm(PART, report(stage, sentence), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String csv() throws Exception {
        return leader.get("/programme/tasks.csv?q=soan+tai+lieu").body();
    }
}
