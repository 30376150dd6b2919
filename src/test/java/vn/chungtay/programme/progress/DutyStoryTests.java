package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chungtay.programme.progress.PlanCast.AGENT;
import static vn.chungtay.programme.progress.PlanCast.OFFICE;
import static vn.chungtay.programme.progress.PlanCast.PDF;
import static vn.chungtay.programme.progress.PlanCast.SCHOOL;
import static vn.chungtay.programme.progress.PlanCast.STRANGER;
import static vn.chungtay.programme.progress.PlanCast.report;
import static vn.chungtay.programme.progress.PlanCast.with;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/// An agency reports on the duties that the programme gives it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PlanCast.InNovember2021.class)
class DutyStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String BODY = "/programme/bodies/" + SCHOOL;
    private static final String DUTY = "/programme/duties/D7.1";
    private static final String REPORTS = DUTY + "/reports";

    @TempDir Path directory = Path.of("");
    @LocalServerPort int port;
    @Autowired ProgrammeLoader loader;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired DutyObligations obligations;

    private Visitor agent = Visitor.at(0);
    private Visitor office = agent;
    private Visitor stranger = agent;
    private Visitor leader = agent;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void the_school_has_somebody_to_speak_for_it() throws Exception {
        clock.moveTo(PlanCast.DAY);
        assertThat(loader.load(SampleFolder.in(directory).path()).problems()).isEmpty();
        var cast = PlanCast.enter(port, DATABASE);
        agent = cast.agent();
        office = cast.office();
        stranger = cast.stranger();
        leader = cast.leader();
        cast.nameTheAgent();
    }

    @Test
    void an_agency_reports_and_the_office_reads_it() throws Exception {
        assertThat(agent.page(BODY)).contains(REPORTS + "/new", "Chưa báo cáo");
        assertThat(agent.page(REPORTS + "/new"))
                .contains("D7.1. Chủ trì việc soạn tài liệu", "Được giao", "Không bắt buộc");

        var sent = agent.sendForm(REPORTS, report("BLOCKED", "Chưa có giảng viên"), null);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .endsWith(BODY + "#duty-D7.1");
        assertThat(office.page(BODY))
                .contains("id=\"duty-D7.1\"", "Có vướng mắc", "Chưa có giảng viên");
        assertThat(leader.page("/programme/duties"))
                .contains("Có vướng mắc: 1", "Chưa báo cáo: 25", "tính đến ngày 20/11/2021");
        assertThat(leader.page(BODY)).doesNotContain(REPORTS);
    }

    @Test
    void a_duty_is_done_with_or_without_a_document_and_taken_back_with_a_reason() throws Exception {
        sent(REPORTS, report("DONE", "Đã mở đủ lớp"));
        var silent = agent.sendForm(REPORTS, report("TAKEN_BACK", ""), null);
        sent(REPORTS, report("TAKEN_BACK", "Còn một lớp chưa mở"));
        var done =
                agent.sendForm(REPORTS, with(report("DONE", "Đã mở lớp cuối"), "19/11/2021"), PDF);

        assertThat(silent.body()).contains("Chưa ghi lý do");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        var page = leader.page(BODY);
        assertThat(page)
                .contains("số 15-HD/TCT, ngày 19/11/2021", "Các báo cáo trước (2)")
                .contains("Rút lại báo cáo hoàn thành", "Còn một lớp chưa mở");
        var paper = page.replaceAll("(?s).*href=\"(" + DUTY + "/files/[0-9]+)\".*", "$1");
        assertThat(leader.page(paper)).startsWith("%PDF");
        assertThat(leader.get(paper.replace("D7.1", "D7.2")).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() throws Exception {
        refused(report("TAKEN_BACK", "Rút lại"), null, "chưa báo hoàn thành", "Rút lại");
        refused(report("", "Đã làm"), null, "Chưa chọn tình trạng", "Đã làm");
        refused(report("IN_PROGRESS", ""), null, "Chưa ghi kết quả", "20/11/2021");
        refused(
                Map.of("stage", "IN_PROGRESS", "sentence", "Mai làm", "day", "21/11/2021"),
                null,
                "chưa đến",
                "Mai làm");
        refused(
                with(report("DONE", "Đã xong"), "19/11/2021"),
                "MZ.exe".getBytes(StandardCharsets.UTF_8),
                "href=\"#document\"",
                "Đã xong");

        assertThat(leader.page(BODY)).doesNotContain("class=\"said\"");
    }

    @Test
    void whoever_does_not_speak_for_the_body_finds_nothing_to_report_on() throws Exception {
        assertThat(stranger.get(REPORTS + "/new").statusCode()).isEqualTo(404);
        assertThat(stranger.sendForm(REPORTS, report("DONE", "Chen vào"), null).statusCode())
                .isEqualTo(404);
        assertThat(agent.get("/programme/duties/D3.1/reports/new").statusCode()).isEqualTo(404);
        assertThat(agent.get("/programme/duties/D99/reports/new").statusCode()).isEqualTo(404);
        assertThat(leader.get(REPORTS + "/new").statusCode()).isEqualTo(403);
        assertThat(office.page(REPORTS + "/new")).contains("báo cáo thay");
    }

    @Test
    void duties_are_searched_by_word_state_and_body_and_are_a_file_and_answered_to_programs()
            throws Exception {
        sent(REPORTS, report("BLOCKED", "Chưa có giảng viên"));

        assertThat(leader.page("/programme/duties?state=BLOCKED"))
                .contains("Tìm thấy 1 trong 26 nhiệm vụ", "D7.1")
                .doesNotContain(">D7.2<");
        assertThat(leader.page("/programme/duties?q=KINH+phi&body=ban-dan-van-tinh-uy"))
                .contains("Tìm thấy 1 trong 26", ">D3.2<");
        assertThat(leader.page("/programme/duties?q=khong+co+gi"))
                .contains("Không tìm thấy nhiệm vụ nào", "“khong co gi”");
        assertThat(leader.get("/programme/duties?state=LATE").body())
                .contains("Không có tình trạng “LATE”");
        assertThat(leader.page("/programme/duties.csv?state=BLOCKED"))
                .startsWith("number,title,place,body,state,day,sentence,done_on,document\nD7.1,")
                .endsWith("BLOCKED,2021-11-20,Chưa có giảng viên,,\n");
        assertThat(leader.page("/api/v1/duties?state=BLOCKED"))
                .contains("\"item\":\"D7.1\"", "\"stage\":\"BLOCKED\"", "\"day\":\"2021-11-20\"")
                .doesNotContain("D7.2");
    }

    @Test
    void the_trail_tells_of_it() throws Exception {
        sent(REPORTS, report("IN_PROGRESS", "Đang soạn"));

        assertThat(
                        database.sql(
                                        """
                                        select a::text
                                          from audit_entry a
                                         where a.kind = 'duty.report'
                                         order by a.id desc
                                         limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains("duty D7.1", SCHOOL, "Đang soạn");
    }

    @Test
    void a_loading_takes_no_reported_duty_away_and_may_give_it_to_another(@TempDir Path other)
            throws Exception {
        sent(REPORTS, report("IN_PROGRESS", "Đang soạn"));
        var folder = SampleFolder.in(other);
        folder.edit("programme.yaml", "body: truong-chinh-tri-tinh", "body: ban-to-chuc-tinh-uy");

        assertThat(loader.load(folder.path()).problems()).isEmpty();
        assertThat(leader.page("/programme/bodies/ban-to-chuc-tinh-uy"))
                .contains("Đã tham gia trước đây", "Đang soạn", "Chưa báo cáo");
        assertThat(agent.get(REPORTS + "/new").statusCode()).isEqualTo(404);

        folder.edit("programme.yaml", "code: D7.1", "code: D7.9");
        assertThat(loader.load(folder.path()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.reason().key()).isEqualTo("plan.refusal.duty-gone");
                    assertThat(problem.reason().arguments()).containsExactly("D7.1");
                });
    }

    @Test
    void before_a_report_is_due_a_delegate_owes_what_the_body_did_not_speak_of() throws Exception {
        assertThat(owed("2021-11-13")).isEmpty();
        assertThat(owed("2021-11-14"))
                .extracting(Obligation::key, Obligation::many, Obligation::href, Obligation::due)
                .containsExactly(
                        tuple(
                                "duties:" + SCHOOL + ":2021:de-an-02-2021",
                                2L,
                                BODY,
                                LocalDate.of(2021, 12, 14)));
        sent(REPORTS, report("IN_PROGRESS", "Đang soạn"));
        assertThat(owed("2021-12-31"))
                .singleElement()
                .satisfies(line -> assertThat(line.what()).contains("1 nhiệm vụ", "Năm 2021"));
        sent("/programme/duties/D7.2/reports", report("DONE", "Đã hướng dẫn"));
        assertThat(owed("2021-12-31")).isEmpty();
        assertThat(owed("2022-01-01")).isEmpty();
        assertThat(owed("2022-05-15"))
                .extracting(Obligation::key, Obligation::many)
                .containsExactly(tuple("duties:" + SCHOOL + ":2022-H1:de-an-02-2021", 1L));
        assertThat(obligations.of(OFFICE, LocalDate.of(2022, 5, 15))).isEmpty();
        assertThat(obligations.of(STRANGER, LocalDate.of(2022, 5, 15))).isEmpty();
    }

    @Test
    void the_last_report_is_asked_for_half_a_year_longer_and_none_after_it() {
        assertThat(owed("2026-06-15"))
                .singleElement()
                .matches(line -> line.key().contains(":2025:"));
        assertThat(owed("2026-06-16")).isEmpty();
        assertThat(owed("2026-12-01")).isEmpty();
        assertThat(owed("2021-06-01"))
                .singleElement()
                .matches(line -> line.key().contains("2021-H1"));
    }

    private void sent(String address, Map<String, String> fields) throws Exception {
        var answer = agent.sendForm(address, fields, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void refused(
            Map<String, String> fields, byte @Nullable [] file, String why, String kept)
            throws Exception {
        var answer = agent.sendForm(REPORTS, fields, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why, kept);
    }

    private List<Obligation> owed(String day) {
        return obligations.of(AGENT, LocalDate.parse(day));
    }
}
