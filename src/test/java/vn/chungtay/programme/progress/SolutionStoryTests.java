package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.programme.progress.PlanCast.PDF;
import static vn.chungtay.programme.progress.PlanCast.SCHOOL;
import static vn.chungtay.programme.progress.PlanCast.report;
import static vn.chungtay.programme.progress.PlanCast.with;

import java.nio.file.Path;
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
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.reporting.MovingClock;

/// Bodies say what they do for the solutions, for which the document names nobody.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PlanCast.InNovember2021.class)
class SolutionStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String ALL = "/programme/solutions";
    private static final String NEW = ALL + "/S1.4/reports/new";
    private static final String REPORTS = ALL + "/S1.4/" + SCHOOL + "/reports";
    private static final String OTHER = "ban-dan-van-tinh-uy";

    @TempDir Path directory = Path.of("");
    @LocalServerPort int port;
    @Autowired ProgrammeLoader loader;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

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
    void several_bodies_report_on_one_solution() throws Exception {
        assertThat(agent.page(ALL)).contains(NEW, "Chưa báo cáo: 41");
        assertThat(agent.page(NEW)).contains("S1.4. ", "Tham gia", "action=\"" + REPORTS);

        sent(agent, REPORTS, report("BLOCKED", "Chưa có giảng viên"));
        sent(office, ALL + "/S1.4/" + OTHER + "/reports", report("DONE", "Đã hướng dẫn"));

        assertThat(leader.page(ALL))
                .contains("Có vướng mắc: 1", "Chưa báo cáo: 40", "2 cơ quan đã báo cáo")
                .contains("Chưa có giảng viên", "Đã hướng dẫn")
                .doesNotContain(NEW);
        assertThat(leader.page("/programme/bodies/" + SCHOOL))
                .contains("Việc đã làm theo các giải pháp", "Chưa có giảng viên")
                .doesNotContain("Đã hướng dẫn");
        assertThat(leader.page("/programme/tasks/timeline"))
                .contains("1 trong 7 giải pháp có báo cáo; 0 hoàn thành, 1 có vướng mắc");
        assertThat(leader.page("/programme/tasks/timeline?q=zzzz")).doesNotContain("giải pháp có");
    }

    @Test
    void a_solution_is_done_once_all_that_took_part_are() throws Exception {
        sent(agent, REPORTS, report("IN_PROGRESS", "Đang soạn"));
        sent(office, ALL + "/S1.4/" + OTHER + "/reports", report("DONE", "Đã hướng dẫn"));
        assertThat(leader.page("/api/v1/solutions?state=IN_PROGRESS"))
                .contains("\"item\":\"S1.4\"", "\"body\":\"" + OTHER + "\"");
        var done = agent.sendForm(REPORTS, with(report("DONE", "Đã soạn xong"), "19/11/2021"), PDF);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(ALL + "#S1.4");
        assertThat(leader.page("/api/v1/solutions?state=DONE"))
                .contains("\"item\":\"S1.4\"", "\"doneOn\":\"2021-11-19\"");
        var paper =
                leader.page(ALL)
                        .replaceAll("(?s).*href=\"(" + ALL + "/S1.4/files/[0-9]+)\".*", "$1");
        assertThat(leader.page(paper)).startsWith("%PDF");
        assertThat(leader.get(paper.replace("S1.4", "S1.5")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_office_says_for_whom_first() throws Exception {
        assertThat(office.page(NEW)).contains("Báo cáo thay mặt cơ quan", "value=\"" + SCHOOL);
        assertThat(office.page(NEW + "?body=" + SCHOOL)).contains("báo cáo thay");
        assertThat(office.get(NEW + "?body=khong-co").statusCode()).isEqualTo(404);
        assertThat(office.get(NEW.replace("S1.4", "S9.9")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(NEW).statusCode()).isEqualTo(404);
        assertThat(stranger.sendForm(REPORTS, report("DONE", "Chen"), null).statusCode())
                .isEqualTo(404);
        assertThat(agent.get(NEW + "?body=" + OTHER).statusCode()).isEqualTo(404);
        assertThat(leader.get(NEW).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() throws Exception {
        var answer =
                agent.sendForm(
                        REPORTS,
                        Map.of("stage", "DONE", "sentence", "Mai làm", "day", "21/11/2021"),
                        null);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("chưa đến", "Mai làm");
        assertThat(leader.page(ALL)).doesNotContain("class=\"said\"");
    }

    @Test
    void solutions_are_searched_and_are_a_file() throws Exception {
        sent(agent, REPORTS, report("BLOCKED", "Chưa có giảng viên"));

        assertThat(leader.page(ALL + "?state=BLOCKED&body=" + SCHOOL))
                .contains("1 trong 41 giải pháp", "id=\"S1.4\"")
                .doesNotContain("id=\"S1.5\"");
        assertThat(leader.page(ALL + "?q=khong+co+gi")).contains("Không có giải pháp nào");
        assertThat(leader.get(ALL + "?state=LATE").statusCode()).isEqualTo(400);
        assertThat(leader.page(ALL + ".csv?body=" + SCHOOL))
                .startsWith("number,title,place,body,state,day,sentence,done_on,document\nS1.4,")
                .endsWith("BLOCKED,2021-11-20,Chưa có giảng viên,,\n");
        assertThat(leader.page(ALL + ".csv?q=S1.5").lines()).hasSize(2);
    }

    @Test
    void the_trail_tells_of_it_and_a_loading_takes_no_reported_solution_away(@TempDir Path other)
            throws Exception {
        sent(agent, REPORTS, report("IN_PROGRESS", "Đang soạn"));
        var folder = SampleFolder.in(other);
        folder.edit("solutions.yaml", "code: S1.4", "code: S1.99");

        assertThat(loader.load(folder.path()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.reason().key()).isEqualTo("plan.refusal.solution-gone");
                    assertThat(problem.reason().arguments()).containsExactly("S1.4");
                });
        assertThat(
                        database.sql(
                                        """
                                        select a::text
                                          from audit_entry a
                                         where a.kind = 'solution.report'
                                         order by a.id desc
                                         limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains("solution S1.4", SCHOOL, "Đang soạn");
    }

    private static void sent(Visitor who, String address, Map<String, String> fields)
            throws Exception {
        var answer = who.sendForm(address, fields, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
