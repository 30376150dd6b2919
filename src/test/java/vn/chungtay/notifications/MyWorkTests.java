package vn.chungtay.notifications;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// What each role owes while the six-monthly report of 2021 is collected: open from 15/5, due on
/// 14/6, closed after 28/6.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class MyWorkTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String ROUND = "/reports/R6/2021-H1/estimate";
    private static final String REPORT = "Báo cáo 6 tháng, 6 tháng đầu năm 2021, số ước";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired MyWork work;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    private final Cast cast = Cast.of(DATABASE);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void on_the_tenth_of_june() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_branch_head_owes_the_report_of_the_branch_until_it_is_submitted() throws Exception {
        var son = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.a");

        assertThat(lines(son))
                .containsExactly("SOON Nhập và trình " + REPORT + " của Hội fu.t.b.1.a");
        clock.moveTo(LocalDate.of(2021, 6, 16));
        assertThat(page(son, "/my-work"))
                .contains("Quá hạn 2 ngày", "14/6/2021", "href=\"" + ROUND + "/fu.t.b.1.a\"");
        assertThat(page(son, "/")).contains("Quá hạn: 1", "Quá hạn 2 ngày");
        step("fu.t.b.1.a", "SUBMITTED");
        assertThat(page(son, "/my-work")).contains("Hiện không có việc nào chờ đồng chí");
    }

    @Test
    void whoever_stands_right_above_signs_and_nobody_higher_up() {
        step("fu.t.b.2.a", "SUBMITTED");
        var right = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.2");
        var higher = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b");
        var aside = cast.with(Role.ORGANISATION_OFFICER, "ff.t.b.2");
        var approval = "Duyệt hoặc trả lại " + REPORT + " của Hội fu.t.b.2.a";

        assertThat(lines(right)).contains("TO_SIGN " + approval);
        assertThat(lines(higher)).noneMatch(line -> line.contains(approval));
        assertThat(lines(aside)).noneMatch(line -> line.contains(approval));

        step("fu.t.b.2.a", "RETURNED");
        assertThat(lines(right)).noneMatch(line -> line.contains(approval));
        assertThat(lines(cast.with(Role.BRANCH_HEAD, "fu.t.b.2.a")))
                .singleElement()
                .asString()
                .contains("Sửa và trình lại " + REPORT);
    }

    @Test
    void the_party_committee_accepts_what_was_submitted_in_its_area() {
        step("ff.t.n.1", "SUBMITTED");
        var thu = cast.with(Role.PARTY_OFFICER, "t.n.1");
        var acceptance = "TO_SIGN Tiếp nhận " + REPORT + " của Mặt trận ff.t.n.1";

        assertThat(toSign(thu)).hasSize(1);
        assertThat(toSign(cast.with(Role.PARTY_OFFICER, "t.n"))).isEmpty();
        step("ff.t.n.1", "ACCEPTED");
        assertThat(toSign(thu)).as(acceptance).isEmpty();
    }

    @Test
    void what_is_a_week_late_is_told_one_level_up_and_no_further() {
        var right = cast.with(Role.ORGANISATION_OFFICER, "fu.t.n.1");
        var higher = cast.with(Role.ORGANISATION_OFFICER, "fu.t.n");
        var below = "BELOW Các đơn vị dưới cơ sở chưa trình " + REPORT;

        clock.moveTo(LocalDate.of(2021, 6, 20));
        assertThat(lines(right)).doesNotContain(below);
        clock.moveTo(LocalDate.of(2021, 6, 21));
        assertThat(lines(right)).contains(below);
        assertThat(lines(higher))
                .doesNotContain(below)
                .contains("BELOW Hội fu.t.n.1 chưa trình " + REPORT);
        assertThat(lines(cast.with(Role.BRANCH_HEAD, "fu.t.n.1.a")))
                .noneMatch(line -> line.startsWith("BELOW"));
    }

    @Test
    void requests_wait_for_whoever_signs_decisions() {
        var office =
                Viewer.of(
                        cast.with(Role.PROGRAMME_OFFICE, "fu.t").id(),
                        "van-phong",
                        "Bà Hà",
                        List.of(new Grant(Role.PROGRAMME_OFFICE, Scope.EVERYWHERE)));
        ask("fu.t.b.1");

        assertThat(lines(office)).contains("OVERDUE Trả lời một đề nghị thay đổi đơn vị");
        ask("fu.t.b.2");
        assertThat(lines(office)).contains("OVERDUE Trả lời các đề nghị thay đổi đơn vị");
        assertThat(lines(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b")))
                .noneMatch(line -> line.contains("đề nghị"));
    }

    @Test
    void the_file_has_a_line_for_each() throws Exception {
        var lan = cast.with(Role.ORGANISATION_OFFICER, "ff.t.b");

        var file = page(lan, "/my-work.csv").lines().toList();

        assertThat(file.getFirst()).contains("group,kind,what,count,due,days_left,href");
        assertThat(file).hasSize(lines(lan).size() + 1);
        assertThat(file).anyMatch(l -> l.contains("SOON,OWED") && l.contains("2021-06-14,4,"));
    }

    /// Of what waits for a signature only: a commune owes other work of its own.
    private List<String> toSign(Viewer viewer) {
        return lines(viewer).stream().filter(line -> line.startsWith("TO_SIGN")).toList();
    }

    private List<String> lines(Viewer viewer) {
        return work.of(viewer).stream()
                .map(line -> line.group() + " " + line.obligation().what())
                .toList();
    }

    private String page(Viewer viewer, String path) throws Exception {
        return Visitor.at(port).as(viewer).page(path);
    }

    private void step(String unit, String kind) {
        database.sql(
                        """
                          with held as (
                                   insert into report (round, unit, holder, figures, saved_at)
                                   select o.id, u.id, u.id, array[null::bigint], now()
                                     from report_round o, unit u
                                    where o.form = 'R6'
                                      and o.period = '2021-H1'
                                      and o.stage = 'ESTIMATE'
                                      and u.code = :unit
                                       on conflict (round, unit) do
                                   update set saved_at = now()
                                returning id
                               )
                        insert into report_step (report, kind, at, person, reason, late)
                        select id, :kind, now(), 'Người Thử', 'Thử', false
                          from held
                        """)
                .param("unit", unit)
                .param("kind", kind)
                .update();
    }

    private void ask(String unit) {
        database.sql(
                        """
                        insert into change_request (kind, unit, name, wanted_from, reason,
                               requested_at, requested_by)
                        select 'RENAME', id, 'Hội Mới', date '2021-06-01', 'Gọn', now(), 'Bà Thử'
                          from unit
                         where code = :unit
                        """)
                .param("unit", unit)
                .update();
    }
}
