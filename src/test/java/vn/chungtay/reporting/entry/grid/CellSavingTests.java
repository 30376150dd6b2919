package vn.chungtay.reporting.entry.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Cells that save themselves, and what the page is told of the work of others.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class CellSavingTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath ROUND = new RoundPath("R6", "2021-H1", "estimate");
    private static final Pattern MARK = Pattern.compile("\"mark\":\"([0-9-]+)\"");

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_cell_is_kept_and_comes_back_as_it_is_written() throws Exception {
        var desk = desk("fu.t.b.1");

        var answer = save(desk, "t3.base", "1733", "");

        assertThat(answer)
                .contains("\"cell\":\"t3.base\",\"state\":\"kept\"")
                .contains("{\"seen\":\"1733\",\"shown\":\"1.733\"}", "\"đã lưu 08:00\"")
                .contains("\"broken\":[]");
        assertThat(save(desk, "t3.base", "1.733", "1733")).contains("\"state\":\"kept\"");
        assertThat(save(desk, "t3.base", "-", "1733")).contains("\"seen\":\"n/a\"");
        assertThat(clerks.figure(desk, "t3.base")).isEqualTo("n/a");
    }

    @Test
    void the_same_again_is_kept_too_since_the_first_answer_may_have_been_lost() throws Exception {
        var desk = desk("fu.t.n.1");
        save(desk, "t3.done", "5", "");

        assertThat(save(desk, "t3.done", "5", "")).contains("\"state\":\"kept\"");
        assertThat(save(desk, "t3.done", "6", "")).contains("\"state\":\"conflict\"");
    }

    @Test
    void what_was_never_there_cannot_have_been_seen_and_nothing_is_overwritten() throws Exception {
        var desk = desk("fu.t.n.1");

        assertThat(save(desk, "t3.base", "6", "5"))
                .contains("\"state\":\"conflict\"", "“ô trống”", "đồng chí ghi “6”");
        assertThat(clerks.figure(desk, "t3.base")).isEmpty();
    }

    @Test
    void a_number_with_two_readings_is_refused_with_both() throws Exception {
        var desk = desk("fu.t.b.2");

        assertThat(save(desk, "t3.base", "1,733", ""))
                .contains("\"state\":\"refused\"", "1,733", "1.733");
        assertThat(save(desk, "t4.with_programme", "có lẽ", "")).contains("Không, Có");
        assertThat(clerks.figure(desk, "t3.base")).isEmpty();
    }

    @Test
    void a_broken_rule_is_told_with_its_cells_until_it_is_kept_again() throws Exception {
        var desk = desk("fu.t.b.1.a");
        save(desk, "t2.base", "48", "");

        assertThat(save(desk, "t2.studied", "50", ""))
                .contains("\"rule\":\"t2.studied\",\"cells\":[\"t2.studied\"]")
                .contains("Số người học tập không vượt tổng số: 50 lớn hơn 48.");
        assertThat(officer(desk).page(desk.path()))
                .contains("<p class=\"entry__broken\">Số người học tập không vượt tổng số: 50 lớn")
                .contains("&#34;parts&#34;:[&#34;t2.studied&#34;]");
        assertThat(save(desk, "t2.studied", "48", "50")).contains("\"broken\":[]");
    }

    @Test
    void rules_reach_over_forms_and_back_to_the_period_before() throws Exception {
        clock.moveTo(LocalDate.of(2022, 1, 10));
        var before = clerks.desk(new RoundPath("B1", "2020", "final"), "fu.t.n.1");
        clerks.enter(before, "b1.branches", 20, clerks.at(before, 9, Role.BRANCH_HEAD));
        save(
                clerks.desk(new RoundPath("B5", "2021", "final"), "fu.t.n.1"),
                "b5.branches",
                "41",
                "");

        var desk = clerks.desk(new RoundPath("B1", "2021", "final"), "fu.t.n.1");

        assertThat(save(desk, "b1.branches", "42", ""))
                .contains("Biểu 5 ghi 41, Biểu 1 ghi 42.", "kỳ này 42, kỳ trước 20.");
    }

    @Test
    void whoever_was_slower_is_told_what_stands_there_and_who_wrote_it() throws Exception {
        var desk = desk("ff.t.b.1");
        clerks.enter(desk, "t3.done", 48, clerks.at(desk, 3, Role.BRANCH_HEAD));

        assertThat(save(desk, "t3.done", "50", ""))
                .contains("\"state\":\"conflict\",\"now\":{\"seen\":\"48\",\"shown\":\"48\"}")
                .contains("Cán bộ số 3", "\"theirs\":\"Giữ “48”\",\"mine\":\"Ghi “50”\"");
        assertThat(clerks.figure(desk, "t3.done")).isEqualTo("48");
    }

    @Test
    void the_page_learns_what_others_saved_since_it_last_asked() throws Exception {
        var desk = desk("ff.t.b.2");
        var me = officer(desk);
        save(desk, "t3.done", "1", "");
        var mark = mark(me.page(desk.path() + "/changes"));
        clerks.enter(desk, "t3.done", 2, clerks.at(desk, 4, Role.BRANCH_HEAD));
        clerks.enter(desk, "t3.done", 1_733, clerks.at(desk, 4, Role.BRANCH_HEAD));

        var news = me.page(desk.path() + "/changes?since=" + mark);

        assertThat(news)
                .contains("\"cells\":[{\"cell\":\"t3.done\"", "\"shown\":\"1.733\"")
                .contains("Cán bộ số 4 ghi lúc 10/6/2021 08:00", "\"own\":false");
        assertThat(me.page(desk.path() + "/changes?since=" + mark(news)))
                .contains("\"cells\":[]")
                .doesNotContain("broken");
        assertThat(me.get(desk.path() + "/changes?since=x").statusCode()).isEqualTo(200);
    }

    @Test
    void a_text_is_kept_and_told_to_others_like_a_cell() throws Exception {
        var desk = desk("ff.t.n.1");
        var me = officer(desk);

        var answer = save(desk, "r6.results", "Tốt", "");
        var seen = answer.replaceAll("(?s).*\"seen\":\"([0-9]+)\".*", "$1");

        assertThat(save(desk, "r6.results", "Rất tốt", seen)).contains("\"state\":\"kept\"");
        assertThat(save(desk, "r6.results", "Kém", seen)).contains("\"state\":\"conflict\"");
        assertThat(save(desk, "r6.results", "x".repeat(20_001), seen)).contains("20.001 ký tự");
        assertThat(me.page(desk.path() + "/changes")).contains("Rất tốt").doesNotContain("Kém");
    }

    @Test
    void a_closed_desk_says_why() throws Exception {
        clock.moveTo(LocalDate.of(2021, 7, 1));
        var desk = desk("fu.t.b");

        assertThat(save(desk, "t3.done", "5", ""))
                .isEqualTo(
                        "{\"cells\":[],\"closed\":\"Kỳ báo cáo đã đóng từ sau ngày 28/6/2021."
                                + " Hãy đề nghị cấp trên gia hạn.\"}");
        assertThat(officer(desk).page(desk.path() + "/changes")).contains("\"closed\":\"Kỳ báo");
        assertThat(clerks.figure(desk, "t3.done")).isEmpty();
    }

    @Test
    void nobody_saves_out_of_sight_or_without_the_token_of_our_page() throws Exception {
        var desk = desk("fu.t.b.1");
        var elsewhere = officer(desk("fu.t.n.1"));
        var field = new String[] {"value.t3.done", "7", "seen.t3.done", ""};

        assertThat(elsewhere.send(desk.path() + "/cells", field).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(desk.path() + "/changes").statusCode()).isEqualTo(404);
        var forged =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + desk.path() + "/cells"))
                        .header("Cookie", Testers.COOKIE + "=" + Testers.at(port).pass().cookie())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("value.t3.done=7&seen.t3.done="))
                        .build();
        assertThat(HttpClient.newHttpClient().send(forged, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(clerks.figure(desk, "t3.done")).isEmpty();
    }

    private String save(Desk desk, String element, String value, String seen) throws Exception {
        var answer =
                officer(desk)
                        .send(
                                desk.path() + "/cells",
                                "value." + element,
                                value,
                                "seen." + element,
                                seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String mark(String news) {
        var mark = MARK.matcher(news);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private Visitor officer(Desk desk) {
        var id = 100 + Math.abs(desk.unit().code().hashCode() % 10_000);
        return Visitor.at(port).as(clerks.at(desk, id, Role.ORGANISATION_OFFICER));
    }

    private Desk desk(String unit) {
        return clerks.desk(ROUND, unit);
    }
}
