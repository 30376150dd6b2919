package vn.chungtay.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.people.MemberLists;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Quantity;

/// Registers fill reports: one at its desk, all in sight from the round's page, all at night.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class FillingTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String MEMBERS = "b1.members";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MemberLists members;
    @Autowired DailyFilling daily;
    @Autowired Totals totals;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void four_members_of_three_villages() {
        members.take(
                "N1,fu.t.b.1.a,2018-05-01,",
                "N2,fu.t.b.1.a,2020-02-01,",
                "N3,fu.t.b.1.b,2019-01-01,",
                "N4,fu.t.n.1.a,2019-01-01,");
    }

    @Test
    void a_clerk_fills_the_empty_cells_of_the_desk_and_keeps_what_was_typed() throws Exception {
        var desk = desk("2020/estimate", "fu.t.b.1.a");
        clock.moveTo(LocalDate.of(2020, 12, 1));
        var me = clerks.at(desk, 1, Role.BRANCH_HEAD);
        clerks.enter(desk, "b1.members_admitted", 5, me);
        var visitor = Visitor.at(port).as(me);
        assertThat(visitor.page(desk.path()))
                .contains("Theo Sổ đoàn viên, hội viên: 2.", "Điền 1 ô trống từ sổ")
                .contains("Theo Sổ đoàn viên, hội viên: 1, lệch 4.");

        assertThat(visitor.send(desk.path() + "/filling").body())
                .contains("Đã điền 1 ô từ sổ", "1 ô khác với sổ", "lệch 4");

        assertThat(clerks.figure(desk, MEMBERS)).isEqualTo("2");
        assertThat(clerks.figure(desk, "b1.members_admitted")).isEqualTo("5");
        assertThat(total("2020/estimate")).isEqualTo(Quantity.of(2));
        assertThat(visitor.page(desk.path())).doesNotContain("ô trống từ sổ");
        assertThat(visitor.send(desk.path() + "/filling").body()).contains("Không có ô trống nào");
        assertThat(sources(desk)).isEqualTo("PAGE Cán bộ số 1, REGISTER Cán bộ số 1");
    }

    @Test
    void a_report_that_was_sent_is_not_filled() throws Exception {
        var desk = desk("2020/final", "fu.t.b.1.a");
        clock.moveTo(LocalDate.of(2021, 1, 20));
        var me = clerks.at(desk, 1, Role.BRANCH_HEAD);
        clerks.enter(desk, "b1.eligible", 9, me);
        submitted(desk);

        var answer = Visitor.at(port).as(me).send(desk.path() + "/filling");
        daily.run();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa điền được từ sổ", "đã trình");
        assertThat(clerks.figure(desk, MEMBERS)).isEmpty();
        assertThat(clerks.figure(desk("2020/final", "fu.t.b.1.b"), MEMBERS)).isEqualTo("1");
    }

    @Test
    void an_officer_sees_how_much_it_is_before_all_in_sight_is_filled() throws Exception {
        var round = "2021/estimate";
        var filling = "/reports/B1/2021/estimate/register/filling";
        clock.moveTo(LocalDate.of(2021, 12, 1));
        var district = clerks.at(desk(round, "fu.t.b"), 2, Role.ORGANISATION_OFFICER);
        var visitor = Visitor.at(port).as(district);

        assertThat(visitor.page("/reports/B1/2021/estimate")).contains(filling);
        assertThat(visitor.page(filling)).contains("Điền 8 ô của 4 đơn vị");
        assertThat(visitor.send(filling).body()).contains("Đã điền 8 ô của 4 đơn vị");

        assertThat(total(round)).isEqualTo(Quantity.of(3));
        assertThat(clerks.figure(desk(round, "fu.t.b.1"), "b1.branches")).isEqualTo("2");
        assertThat(clerks.figure(desk(round, "fu.t.n.1.a"), MEMBERS)).as("out of sight").isEmpty();
        assertThat(visitor.page(filling)).contains("Không có ô trống nào");
        assertThat(trail(round)).isEqualTo("Cán bộ số 2: cells 8, units 4");
    }

    @Test
    void each_night_fills_what_is_empty_and_never_what_somebody_emptied() {
        var round = "2021/final";
        var desk = desk(round, "fu.t.b.1.a");
        clock.moveTo(LocalDate.of(2022, 1, 20));
        var me = clerks.at(desk, 1, Role.BRANCH_HEAD);
        clerks.enter(desk, MEMBERS, 7, me);
        clerks.empty(desk, MEMBERS, me);

        daily.run();
        daily.run();

        assertThat(clerks.figure(desk, MEMBERS)).isEmpty();
        assertThat(clerks.figure(desk, "b1.members_admitted")).isEqualTo("0");
        assertThat(sources(desk(round, "fu.t.b.1.b"))).isEqualTo("REGISTER Sổ đoàn viên, hội viên");
        assertThat(sources(desk(round, "ff.t.b.1"))).isEqualTo("REGISTER Sổ tổ chức");
        assertThat(trail(round)).isEqualTo(": cells 17, units 9");
    }

    @Test
    void a_round_that_is_not_open_is_left_alone() throws Exception {
        clock.moveTo(LocalDate.of(2021, 6, 10));
        var visitor = Visitor.at(port);

        assertThat(visitor.page("/reports/B1/2020/estimate/register/filling"))
                .contains("Không có ô trống nào");
        assertThat(visitor.send("/reports/B1/2021/final/register/filling").body())
                .contains("Không có ô trống nào");
    }

    private Desk desk(String round, String unit) {
        var path = round.split("/");
        return clerks.desk(new RoundPath("B1", path[0], path[1]), unit);
    }

    private Quantity total(String round) {
        var desk = desk(round, "fu.t.b");
        return totals.single(Question.all(desk.round(), new Scope.OfUnit(desk.unit().id().value())))
                .value(desk.round().form().cell(MEMBERS).orElseThrow());
    }

    private void submitted(Desk desk) {
        database.sql(
                        """
                        insert into report_step (report, kind, at, person, reason, late)
                        select r.id, 'SUBMITTED', now(), 'Bà Thử', '', false
                          from report r
                         where r.round = ?
                           and r.unit = ?
                        """)
                .params(desk.round().id().value(), desk.unit().id().value())
                .update();
    }

    private String sources(Desk desk) {
        return database.sql(
                        """
                        select string_agg(c.source || ' ' || c.person, ', ' order by c.id)
                          from report r
                          join report_change c on c.report = r.id
                         where r.round = ?
                           and r.unit = ?
                        """)
                .params(desk.round().id().value(), desk.unit().id().value())
                .query(String.class)
                .single();
    }

    /// The last line of it.
    private String trail(String round) {
        return database.sql(
                        """
                          select person || ': cells ' || (after ->> 'cells') || ', units '
                                 || (after ->> 'units')
                            from audit_entry
                           where kind = 'report.fill'
                             and thing = 'report B1/' || ?
                        order by id desc
                           limit 1
                        """)
                .param(round)
                .query(String.class)
                .single();
    }
}
