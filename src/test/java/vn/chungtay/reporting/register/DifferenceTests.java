package vn.chungtay.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.people.MemberLists;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Reports that say something else than the registers, wherever somebody looks.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferenceTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String ROUND = "/reports/B1/2020/final";
    private static final String LIST = ROUND + "/register";
    private static final String MEMBERS = "b1.members";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired DailyFilling daily;
    @Autowired MemberLists members;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Two more and one fewer than the register knows, one that was filled and grew since, and one
    /// of which the register knows nothing.
    @BeforeAll
    void some_reports_differ() {
        clock.moveTo(LocalDate.of(2021, 1, 20));
        members.take("N1,fu.t.b.1.a,2018-05-01,", "N2,fu.t.b.1.b,2019-01-01,");
        members.take("N3,fu.t.n.1.a,2019-01-01,");
        daily.run();
        enter("fu.t.b.1.a", 3);
        enter("fu.t.b.1.b", 0);
        enter("fu.t.b.2.a", 80);
        members.take("N4,fu.t.n.1.a,2020-05-01,", "N5,fu.t.n.1.a,2020-06-01,");
        members.take("N6,fu.t.n.1.a,2019-06-01,");
    }

    @Test
    void the_list_begins_with_what_is_farthest_apart() throws Exception {
        var visitor = Visitor.at(port);

        assertThat(visitor.page(ROUND)).contains("href=\"" + LIST + "\"");
        assertThat(visitor.rows(LIST))
                .containsExactly(
                        "Hội fu.t.n.1.a", "Hội fu.t.b.1.a", "Hội fu.t.n.1.a", "Hội fu.t.b.1.b");
        assertThat(visitor.rows(LIST + "?sort=name&element=b1.members"))
                .containsExactly("Hội fu.t.b.1.a", "Hội fu.t.b.1.b", "Hội fu.t.n.1.a");
        assertThat(visitor.rows(LIST + "?q=B.1.A")).containsExactly("Hội fu.t.b.1.a");
        assertThat(visitor.page(LIST + "?organisation=FF")).contains("Không có ô nào khác");
        assertThat(visitor.get(LIST + "?organisation=XX").statusCode()).isEqualTo(400);
        assertThat(visitor.get(LIST + "?sort=x").statusCode()).isEqualTo(400);
        assertThat(visitor.page("/reports/B2/2020/final/register")).contains("Chưa có sổ nào");
    }

    @Test
    void a_file_tells_the_same_and_each_sees_their_own() throws Exception {
        var desk = clerks.desk(new RoundPath("B1", "2020", "final"), "fu.t.b");
        var district = Visitor.at(port).as(clerks.at(desk, 2, Role.ORGANISATION_OFFICER));

        assertThat(Visitor.at(port).page(LIST + ".csv?sort=name"))
                .contains("fu.t.b.1.a,FU,BRANCH,Hội fu.t.b.1.a,b1.members,3,1,2")
                .contains("fu.t.n.1.a,FU,BRANCH,Hội fu.t.n.1.a,b1.members,1,4,3");
        assertThat(district.rows(LIST)).containsExactly("Hội fu.t.b.1.a", "Hội fu.t.b.1.b");
    }

    @Test
    void the_desk_the_submission_and_the_cell_say_so_in_words() throws Exception {
        var visitor = Visitor.at(port);
        var told = "Theo Sổ đoàn viên, hội viên: 1, lệch 2. Hãy xem bên nào sai";

        assertThat(visitor.page(ROUND + "/fu.t.b.1.a")).contains(">" + told);
        assertThat(visitor.page(ROUND + "/fu.t.b.1.a/submission"))
                .contains("1 ô khác với sổ", told, "không cản việc trình");
        assertThat(visitor.page(ROUND + "/fu.t.b.1.a/" + MEMBERS))
                .contains(told, "lấy từ Sổ đoàn viên, hội viên");
        assertThat(visitor.page(ROUND + "/fu.t.b.2.a/submission")).doesNotContain("khác với sổ");
    }

    private void enter(String unit, long amount) {
        var desk = clerks.desk(new RoundPath("B1", "2020", "final"), unit);
        clerks.enter(desk, MEMBERS, amount, clerks.at(desk, 1, Role.BRANCH_HEAD));
    }
}
