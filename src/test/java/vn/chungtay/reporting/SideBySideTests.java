package vn.chungtay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.programme.Programmes;

/// Two programmes of the same years run side by side, the second a copy of the first.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class SideBySideTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String FIRST = "de-an-02-2021";
    private static final String SECOND = "de-an-09-2021";
    private static final String DESK = "/reports/R6/2021-H1/estimate/fu.t.b.1.a";
    private static final String SHOWN = "Đang xem: Đề án ";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired Programmes programmes;

    private Visitor office = Visitor.at(0);
    private Visitor son = office;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void two_programmes_run() throws Exception {
        clock.moveTo(LocalDate.of(2021, 6, 10));
        office = Visitor.at(port);
        son = as(11, Role.BRANCH_HEAD);
        if (programmes.find(SECOND).isEmpty()) {
            assertThat(office.page("/programme")).doesNotContain(SHOWN);
            var prepared = office.send("/programmes/proposals", copy());
            var signature = location(prepared) + "/signature";
            location(office.send(signature, "number", "09-ĐA/TU", "date", "1/6/2021"));
        }
    }

    @Test
    void each_is_chosen_in_turn_and_every_page_shows_the_chosen_one() throws Exception {
        for (var number : List.of("09-ĐA/TU", "02-ĐA/TU")) {
            choose(office, number.equals("09-ĐA/TU") ? SECOND : FIRST);

            for (var page :
                    List.of(
                            "/",
                            "/programme",
                            "/programme/tasks",
                            "/targets/reported",
                            "/targets/overview",
                            "/reports",
                            "/my-work")) {
                assertThat(office.page(page)).as(page).contains(SHOWN + number);
            }
            assertThat(office.page("/programme")).contains("Số " + number);
            assertThat(office.page("/")).contains("Đề án " + number);
        }
    }

    @Test
    void visitors_choose_for_themselves_alone() throws Exception {
        choose(office, SECOND);
        choose(son, FIRST);

        assertThat(office.page("/reports")).contains(SHOWN + "09-ĐA/TU");
        assertThat(son.page("/reports")).contains(SHOWN + "02-ĐA/TU");
        assertThat(as(12, Role.BRANCH_HEAD).page("/reports"))
                .as("who chose nothing sees the one loaded last while both run")
                .contains(SHOWN + "02-ĐA/TU");
    }

    @Test
    void a_report_entered_in_one_changes_nothing_in_the_other() throws Exception {
        location(son.send(DESK, "programme", SECOND, "value.t2.studied", "4123"));

        assertThat(son.page(DESK)).as("the page after the form").contains("value=\"4.123\"");
        assertThat(son.page(DESK + "?programme=" + FIRST)).doesNotContain("4.123");
        assertThat(reports(SECOND)).isEqualTo(1);
        assertThat(reports(FIRST)).isZero();
        assertThat(office.page("/targets/reported?period=2021-H1&programme=" + FIRST))
                .doesNotContain("4.123");
    }

    @Test
    void what_a_body_says_of_a_duty_in_one_is_not_said_in_the_other() throws Exception {
        var duty = "/programme/duties/D7.1/reports";
        location(
                office.send(
                        duty,
                        "programme",
                        SECOND,
                        "stage",
                        "BLOCKED",
                        "day",
                        "9/6/2021",
                        "sentence",
                        "Chưa có giảng viên"));

        assertThat(office.page("/programme/bodies/truong-chinh-tri-tinh?programme=" + SECOND))
                .contains("Chưa có giảng viên");
        assertThat(office.page("/programme/bodies/truong-chinh-tri-tinh?programme=" + FIRST))
                .doesNotContain("Chưa có giảng viên");
        assertThat(office.get("/api/v1/duties?state=BLOCKED&programme=" + FIRST).body())
                .contains("\"items\":[]");
    }

    @Test
    void every_form_says_which_programme_its_page_was_about() throws Exception {
        choose(son, SECOND);
        var page = son.page(DESK);
        choose(son, FIRST);

        assertThat(page).contains("name=\"programme\" value=\"" + SECOND + "\"");
        assertThat(page).contains("data-programme=\"" + SECOND + "\"");
        assertThat(son.page("/programme")).contains("name=\"programme\" value=\"" + FIRST + "\"");
    }

    @Test
    void what_both_ask_for_is_owed_and_says_for_which_one() throws Exception {
        choose(son, FIRST);

        var work = son.page("/my-work");

        assertThat(work)
                .contains("(Đề án 02-ĐA/TU)", "(Đề án 09-ĐA/TU)")
                .contains("programme=" + SECOND, "programme=" + FIRST);
        assertThat(son.page("/my-work.csv")).contains("(Đề án 09-ĐA/TU)", "programme=" + SECOND);
    }

    @Test
    void a_link_that_names_its_programme_works_whatever_was_chosen() throws Exception {
        choose(son, FIRST);

        assertThat(son.page("/reports/R6/2021-H1/estimate?programme=" + SECOND))
                .contains(SHOWN + "09-ĐA/TU");
        assertThat(son.page("/programme")).as("it goes on there").contains(SHOWN + "09-ĐA/TU");
    }

    @Test
    void what_a_script_fetches_chooses_nothing() throws Exception {
        choose(office, FIRST);

        assertThat(office.get("/api/v1/targets?period=2021-H1&programme=" + SECOND).statusCode())
                .isEqualTo(200);

        assertThat(office.page("/programme")).contains(SHOWN + "02-ĐA/TU");
    }

    @Test
    void a_programme_there_is_not_is_told_with_those_there_are() throws Exception {
        for (var address :
                List.of(
                        "/programme?programme=khong-co",
                        "/reports?programme=x y".replace(' ', '+'))) {
            var answer = office.get(address);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không có đề án mang mã", FIRST, SECOND);
        }
        var api = office.get("/api/v1/targets?period=2021-H1&programme=khong-co");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.body()).contains("Không có đề án mang mã “khong-co”");
        assertThat(office.send("/programmes/choice", "programme", "khong-co").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_in_the_chosen_one_is_offered_in_the_other() throws Exception {
        choose(office, SECOND);

        var answer = office.get("/explanations/999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Trang này không có trong Đề án 09-ĐA/TU")
                .contains("/explanations/999999?programme=" + FIRST);
    }

    @Test
    void choosing_leads_back_to_the_page_and_nowhere_else() throws Exception {
        assertThat(chosen("/reports?year=2021")).isEqualTo("/reports?year=2021");
        assertThat(chosen("//else.example/")).isEqualTo("/");
        assertThat(chosen("/\\else.example")).isEqualTo("/");
        assertThat(chosen("https://else.example/")).isEqualTo("/");
    }

    @Test
    void after_the_term_of_the_one_loaded_last_the_one_that_runs_is_shown() throws Exception {
        var third = copy();
        third[5] = "de-an-10-2026";
        third[9] = "10-ĐA/TU";
        third[13] = "2026";
        third[15] = "2030";
        var prepared = location(office.send("/programmes/proposals", third));
        location(office.send(prepared + "/signature", "number", "10-ĐA/TU", "date", "1/6/2021"));

        clock.moveTo(LocalDate.of(2026, 3, 2));

        assertThat(as(13, Role.BRANCH_HEAD).page("/programme")).contains(SHOWN + "10-ĐA/TU");
    }

    private String chosen(String back) throws Exception {
        var answer = office.send("/programmes/choice", "programme", SECOND, "back", back);
        return location(answer);
    }

    private static void choose(Visitor who, String programme) throws Exception {
        location(who.send("/programmes/choice", "programme", programme, "back", "/programme"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var to = answer.headers().firstValue("Location").orElseThrow();
        var own = "http://127.0.0.1:" + answer.uri().getPort();
        assertThat(to).startsWith(own);
        return to.substring(own.length());
    }

    private static String[] copy() {
        return new String[] {
            "way", "COPY",
            "model", FIRST,
            "code", SECOND,
            "title", "Đổi mới song song",
            "number", "09-ĐA/TU",
            "date", "1/6/2021",
            "first", "2021",
            "last", "2025"
        };
    }

    private long reports(String programme) {
        return database.sql(
                        """
                        select count(*)
                          from report r
                          join report_round o on o.id = r.round
                         where o.programme = :programme
                        """)
                .param("programme", programme)
                .query(Long.class)
                .single();
    }

    private Visitor as(long id, Role role) {
        long unit =
                database.sql("select id from unit where code = 'fu.t.b.1.a'")
                        .query(Long.class)
                        .single();
        var grants = List.of(new Grant(role, new Scope.OfUnit(unit)));
        return office.as(Viewer.of(new AccountId(id), "nguoi." + id, "Lý Văn Sơn", grants));
    }
}
