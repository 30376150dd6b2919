package vn.chungtay.reporting.entry.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The page of a desk as one form, as it works without JavaScript.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class EntryPageTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath ROUND = new RoundPath("R6", "2021-H1", "estimate");
    private static final String DONE = "t3.done";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired JdbcClient database;
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
    void the_page_says_what_is_asked_until_when_and_what_stood_there_before() throws Exception {
        var desk = desk("fu.t.b.1");
        clerks.enter(desk, DONE, 1733, clerks.at(desk, 1, Role.BRANCH_HEAD));
        var next = clerks.desk(new RoundPath("R6", "2021-H2", "estimate"), "fu.t.b.1");
        clock.moveTo(LocalDate.of(2021, 12, 10));

        assertThat(officer(next).page(next.path()))
                .contains("Số liệu của Hội fu.t.b.1", "Chỉ tiêu 3: Việc làm mới, đột phá")
                .contains("hạn nộp 14/12/2021. Còn 4 ngày.", "Kỳ trước </span>1.733")
                .contains("name=\"value.t3.done\" value=\"\"")
                .contains("name=\"value.t4.with_programme\" value=\"1\"")
                .contains("Kết quả đạt được");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bốn mươi | bốn mươi",
                "-3       | -3",
                "1,733    | 1.733",
                "4,5      | số nguyên",
                "999999999999999 | quá dài",
            })
    void what_cannot_be_read_stays_in_its_field_and_the_rest_is_kept(String typed, String told)
            throws Exception {
        var desk = desk("fu.t.b.2");
        clerks.enter(desk, "t3.base", 7, clerks.at(desk, 2, Role.BRANCH_HEAD));

        var answer =
                officer(desk)
                        .send(
                                desk.path(),
                                "value.t3.done",
                                typed,
                                "seen.t3.done",
                                "",
                                "value.t3.base",
                                "1.733",
                                "seen.t3.base",
                                "7",
                                "value.r6.results",
                                "Tốt.\r\n\r\nRất tốt.",
                                "seen.r6.results",
                                latestText(desk));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"" + typed + "\"", told, "<a href=\"#t3.done\">");
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "Tốt.\n\nRất tốt.");
        assertThat(clerks.figure(desk, DONE)).isEmpty();
        assertThat(clerks.figure(desk, "t3.base")).isEqualTo("1733");
    }

    @Test
    void whoever_was_slower_sees_both_values_and_chooses() throws Exception {
        var desk = desk("fu.t.n.1");
        var lan = clerks.at(desk, 3, Role.ORGANISATION_OFFICER);
        var me = officer(desk);
        clerks.enter(desk, DONE, 48, lan);

        var answer = me.send(desk.path(), "value.t3.done", "50", "seen.t3.done", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Cán bộ số 3 đã ghi “48” lúc 10/6/2021 08:00, trong khi đồng chí ghi “50”")
                .contains("Giữ “48”", "Ghi “50”", "name=\"found.t3.done\" value=\"48\"");
        assertThat(clerks.figure(desk, DONE)).isEqualTo("48");

        var again = me.send(desk.path(), "value.t3.done", "50", "seen.t3.done", "");
        assertThat(again.statusCode()).as("nobody chose").isEqualTo(422);
        settle(me, desk, "theirs");
        assertThat(clerks.figure(desk, DONE)).isEqualTo("48");
        settle(me, desk, "mine");
        assertThat(clerks.figure(desk, DONE)).isEqualTo("50");
    }

    @Test
    void an_old_page_sent_whole_changes_only_what_was_typed_into_it() throws Exception {
        var desk = desk("ff.t.b.1");
        var lan = clerks.at(desk, 4, Role.ORGANISATION_OFFICER);
        var me = officer(desk);
        me.send(desk.path(), "value.r6.causes", "Mưa", "seen.r6.causes", "");
        var seen = latestText(desk);
        clerks.enter(desk, "t3.base", 9, lan);
        Visitor.at(port)
                .as(lan)
                .send(desk.path(), "value.r6.causes", "Bão", "seen.r6.causes", seen);

        var answer =
                me.send(
                        desk.path(),
                        "value.t3.base",
                        "",
                        "seen.t3.base",
                        "",
                        "value.t3.done",
                        "5",
                        "seen.t3.done",
                        "",
                        "value.r6.causes",
                        "Mưa",
                        "seen.r6.causes",
                        seen);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerks.figure(desk, "t3.base")).isEqualTo("9");
        assertThat(clerks.figure(desk, DONE)).isEqualTo("5");
        assertThat(me.page(desk.path())).contains(">Bão</textarea>");
    }

    @Test
    void two_wordings_of_one_text_stand_side_by_side() throws Exception {
        var desk = desk("ff.t.b.2");
        var me = officer(desk);
        me.send(desk.path(), "value.r6.causes", "Lũ", "seen.r6.causes", "");

        var answer = me.send(desk.path(), "value.r6.causes", "Hạn hán", "seen.r6.causes", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("thành: “Lũ”", ">Hạn hán</textarea>", "Ghi lời của tôi");
    }

    @Test
    void a_closed_desk_keeps_nothing_and_gives_back_what_was_typed() throws Exception {
        var desk = desk("fu.t.b");
        clock.moveTo(LocalDate.of(2021, 7, 1));

        var answer = officer(desk).send(desk.path(), "value.t3.done", "50", "seen.t3.done", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("đã đóng từ sau ngày 28/6/2021", "value=\"50\"");
        assertThat(clerks.figure(desk, DONE)).isEmpty();
        assertThat(
                        database.sql(
                                        "select count(*) from report r join unit u on u.id = r.unit"
                                                + " where u.code = 'fu.t.b'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(officer(desk).page(desk.path()))
                .contains("Hiện chỉ xem, không nhập được")
                .doesNotContain("<input class=\"entry__field\"");
    }

    @Test
    void a_desk_is_read_and_written_by_those_who_may() throws Exception {
        var desk = desk("fu.t.b.1.a");
        var leader = Visitor.at(port).as(clerks.at(desk, 5, Role.LEADER));
        var elsewhere = officer(desk("fu.t.n.1.a"));

        assertThat(leader.page(desk.path())).doesNotContain("<input class=\"entry__field\"");
        assertThat(leader.send(desk.path(), "value.t2.base", "5").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(desk.path()).statusCode()).isEqualTo(404);
        assertThat(elsewhere.send(desk.path(), "value.t2.base", "5").statusCode()).isEqualTo(404);
        assertThat(clerks.figure(desk, "t2.base")).isEmpty();
    }

    @Test
    void a_cell_that_the_unit_does_not_owe_is_left_alone() throws Exception {
        var desk = desk("fu.t.b.1.b");

        var answer = officer(desk).send(desk.path(), "value.t3.done", "5", "seen.t3.done", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerks.figure(desk, DONE)).isEmpty();
    }

    @Test
    void a_unit_that_enters_nothing_itself_is_told_so() throws Exception {
        clock.moveTo(LocalDate.of(2022, 1, 10));
        var desk = clerks.desk(new RoundPath("B5", "2021", "final"), "fu.t");

        assertThat(officer(desk).page(desk.path()))
                .contains("Đơn vị không phải tự nhập số nào", desk.path() + "/submission");
    }

    private void settle(Visitor me, Desk desk, String whose) throws Exception {
        var answer =
                me.send(
                        desk.path(),
                        "value.t3.done",
                        "50",
                        "seen.t3.done",
                        "",
                        "found.t3.done",
                        "48",
                        "settle.t3.done",
                        whose);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String latestText(Desk desk) {
        return database.sql(
                        """
                        select coalesce(max(x.id)::text, '')
                          from report_text x
                          join report r on r.id = x.report
                         where r.unit = :unit
                        """)
                .param("unit", desk.unit().id().value())
                .query(String.class)
                .single();
    }

    private Visitor officer(Desk desk) {
        var id = 100 + Math.abs(desk.unit().code().hashCode() % 10_000);
        return Visitor.at(port).as(clerks.at(desk, id, Role.ORGANISATION_OFFICER));
    }

    private Desk desk(String unit) {
        return clerks.desk(ROUND, unit);
    }
}
