package vn.chungtay.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
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
import vn.chungtay.audit.Chain;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.reporting.signed.SignedTotals;
import vn.chungtay.shared.Quantity;

/// The way of one report, from a branch to the province, with both lines.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class ReportStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String ROUND = "/reports/R6/2021-H1/estimate";
    private static final String SIX_MONTHS = "Báo cáo 6 tháng, 6 tháng đầu năm 2021, số ước";
    private static final String BRANCH = ROUND + "/fu.t.b.1.a";
    private static final String COMMUNE = ROUND + "/fu.t.b.1";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Units units;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired RoundDoor door;

    private Visitor everybody = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void come_in() {
        everybody = Visitor.at(port);
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_branch_reports_the_commune_returns_a_cell_and_everybody_signs() throws Exception {
        var son = as(11, "Lý Văn Sơn", Role.BRANCH_HEAD, unit("fu.t.b.1.a"));
        var lan = as(12, "Hoàng Thị Lan", Role.ORGANISATION_OFFICER, unit("fu.t.b.1"));
        var loc = as(13, "Trần Văn Lộc", Role.ORGANISATION_OFFICER, unit("fu.t.b"));
        var ha = as(14, "Nguyễn Thị Hà", Role.ORGANISATION_OFFICER, unit("fu.t"));
        var thu = as(15, "Hoàng Thị Thu", Role.PARTY_OFFICER, area("t.b.1"));

        enter("fu.t.b.1.a", "t2.studied", 40);
        assertThat(total("fu.t.b", "t2.studied")).isEqualTo(Quantity.of(40));
        assertThat(son.send(BRANCH + "/submission").body())
                .contains("chưa có số", "Phải sửa trước khi trình");
        fill("fu.t.b.1.a");
        assertThat(son.send(BRANCH + "/submission").statusCode()).isEqualTo(302);

        assertThat(lan.send(BRANCH + "/return").body()).contains("Hãy ghi lý do.");
        assertThat(lan.send(BRANCH + "/return", "note.t2.studied", "Sao chỉ có 40?").statusCode())
                .isEqualTo(302);
        assertThat(son.page(BRANCH + "/submission"))
                .contains("bị trả lại", "Sao chỉ có 40?", "Hoàng Thị Lan");
        enter("fu.t.b.1.a", "t2.studied", 44);
        done(son.send(BRANCH + "/submission"));
        done(lan.send(BRANCH + "/approval"));

        theCommuneIsSigned(lan, loc, thu);
        theUpperOnesSign(loc, ha);
        assertThat(ha.page(ROUND + "/fu.t/submission")).contains("đã duyệt");

        var signed = total("fu.t", "t2.studied");
        assertThat(signedByTheProvince("t2.studied")).containsExactly(signed);

        done(lan.send(BRANCH + "/reopening", "reason", "Đếm thiếu"));
        enter("fu.t.b.1.a", "t2.studied", 45);
        assertThat(total("fu.t.b", "t2.studied")).isEqualTo(Quantity.of(45));
        assertThat(total("fu.t", "t2.studied")).isNotEqualTo(signed);
        assertThat(signedByTheProvince("t2.studied")).containsExactly(signed);
        assertThat(ha.page(ROUND + "/fu.t.b/submission"))
                .contains(">45</td>")
                .contains("<td class=\"cell--figure cell--finding\">44</td>");
    }

    private void theCommuneIsSigned(Visitor lan, Visitor loc, Visitor thu) throws Exception {
        fill("fu.t.b.1");
        assertThat(lan.send(COMMUNE + "/submission").body()).contains("đơn vị trực thuộc chưa");
        done(lan.send(COMMUNE + "/submission", "reason", "Chi hội B đi vắng"));
        done(loc.send(COMMUNE + "/approval"));
        done(thu.send(COMMUNE + "/acceptance"));
    }

    private void theUpperOnesSign(Visitor loc, Visitor ha) throws Exception {
        for (var upper : List.of("fu.t.b", "fu.t")) {
            fill(upper);
            var signer = upper.equals("fu.t") ? ha : loc;
            done(signer.send(ROUND + "/" + upper + "/submission", "reason", "Còn thiếu"));
            done(ha.send(ROUND + "/" + upper + "/approval"));
        }
    }

    /// As whoever adds up several provinces reads it.
    private static List<Quantity> signedByTheProvince(String element) throws SQLException {
        try (var connection = TestPostgres.application(DATABASE).getConnection()) {
            return SignedTotals.read(connection, "R6", "2021-H1", "ESTIMATE").stream()
                    .filter(line -> line.element().equals(element))
                    .map(SignedTotals.Line::value)
                    .toList();
        }
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void what_contradicts_itself_is_found_and_accepted_with_an_explanation() throws Exception {
        var lan = as(19, "Vũ Thị Lan", Role.ORGANISATION_OFFICER, unit("fu.t.b.2"));
        enter("fu.t.b.2.a", "t2.studied", 60);
        enter("fu.t.b.2.a", "t2.base", 50);
        var doubts = ROUND + "/doubts?by=GRASSROOTS";

        assertThat(lan.page(doubts)).contains("Hội fu.t.b.2", "60", "50");
        assertThat(
                        lan.send(
                                        ROUND + "/doubts",
                                        "unit",
                                        "fu.t.b.2",
                                        "rule",
                                        "t2.studied",
                                        "figures",
                                        "60 50",
                                        "body",
                                        "Có người học hai lớp")
                                .statusCode())
                .isEqualTo(302);
        assertThat(lan.page(doubts)).doesNotContain("Hội fu.t.b.2<");
        assertThat(lan.page(doubts + "&all=1")).contains("Có người học hai lớp", "Vũ Thị Lan");
        assertThat(lan.page(ROUND + "/fu.t.b.2/submission"))
                .as("explained once is enough")
                .doesNotContain("Số người học tập không vượt", "in là 60");
        enter("fu.t.b.2.a", "t2.studied", 61);
        assertThat(lan.page(doubts)).as("another figure").contains("Hội fu.t.b.2<");
        assertThat(lan.page(ROUND + "/fu.t.b.2/submission")).contains("61");
    }

    @Test
    void what_is_done_after_the_clock_was_set_back_comes_after_all_before() throws Exception {
        var mine = ROUND + "/ff.t.b.1.a";
        var son = as(21, "Lý Văn Sơn", Role.BRANCH_HEAD, unit("ff.t.b.1.a"));
        var lan = as(22, "Hoàng Thị Lan", Role.ORGANISATION_OFFICER, unit("ff.t.b.1"));
        fill("ff.t.b.1.a");
        enter("ff.t.b.1.a", "t2.studied", 40);
        assertThat(total("ff.t", "t2.studied")).isEqualTo(Quantity.of(40));
        done(son.send(mine + "/submission"));

        clock.moveTo(LocalDate.of(2021, 6, 9));
        done(lan.send(mine + "/return", "note.t2.studied", "Sao chỉ có 40?"));
        clock.moveTo(LocalDate.of(2021, 6, 8));
        enter("ff.t.b.1.a", "t2.studied", 44);
        assertThat(total("ff.t", "t2.studied")).isEqualTo(Quantity.of(44));
        done(son.send(mine + "/submission"));
        clock.moveTo(LocalDate.of(2021, 6, 7));
        done(lan.send(mine + "/approval"));

        assertThat(lan.page(mine + "/submission")).contains("đã duyệt");
        assertThat(son.page(mine + "/t2.studied")).containsSubsequence("44", "40");
        try (var connection = TestPostgres.application(DATABASE).getConnection()) {
            assertThat(Chain.verify(connection).broken()).isNull();
        }
    }

    @Test
    void nobody_signs_for_somebody_else() throws Exception {
        var son = as(11, "Lý Văn Sơn", Role.BRANCH_HEAD, unit("fu.t.b.1.a"));
        var lan = as(12, "Hoàng Thị Lan", Role.ORGANISATION_OFFICER, unit("fu.t.b.1"));
        var thu = as(15, "Hoàng Thị Thu", Role.PARTY_OFFICER, area("t.b.1"));
        var binh = as(16, "Lê Bình", Role.ORGANISATION_OFFICER, unit("fu.t.n"));

        assertThat(son.send(BRANCH + "/approval").statusCode()).isEqualTo(403);
        assertThat(lan.send(COMMUNE + "/approval").statusCode()).isEqualTo(403);
        assertThat(thu.send(COMMUNE + "/submission").statusCode()).isEqualTo(403);
        assertThat(lan.send(COMMUNE + "/acceptance").statusCode()).isEqualTo(403);
        assertThat(binh.send(COMMUNE + "/submission").statusCode()).isEqualTo(404);
        assertThat(binh.get(COMMUNE + "/submission").statusCode()).isEqualTo(404);
        assertThat(binh.page(ROUND)).contains("Hội fu.t.n").doesNotContain("Hội fu.t.b.1");
    }

    @Test
    void what_comes_late_comes_with_a_reason_and_after_the_end_only_with_leave() throws Exception {
        var binh = as(17, "Lê Bình", Role.BRANCH_HEAD, unit("fu.t.n.1.a"));
        var hoa = as(18, "Trần Hoa", Role.ORGANISATION_OFFICER, unit("fu.t.n.1"));
        var mine = ROUND + "/fu.t.n.1.a";
        fill("fu.t.n.1.a");

        clock.moveTo(LocalDate.of(2021, 5, 14));
        assertThat(binh.send(mine + "/submission").body()).contains("chưa mở", "15/5/2021");
        clock.moveTo(LocalDate.of(2021, 6, 20));
        assertThat(binh.send(mine + "/submission").body()).contains("Đã quá hạn nộp 14/6/2021");
        clock.moveTo(LocalDate.of(2021, 7, 1));
        assertThat(binh.send(mine + "/submission", "reason", "Mưa lũ").body())
                .contains("đã đóng từ sau ngày 28/6/2021");
        assertThat(hoa.page(mine + "/submission")).contains("Gia hạn cho đơn vị");
        assertThat(binh.page(mine + "/submission")).doesNotContain("Gia hạn cho đơn vị");
        assertThat(hoa.send(mine + "/extension", "until", "5/7/2021").body())
                .contains("Hãy ghi lý do");
        assertThat(
                        hoa.send(mine + "/extension", "until", "5/7/2021", "reason", "Mưa lũ")
                                .statusCode())
                .isEqualTo(302);
        var own = desk("fu.t.n.1.a");
        var other = desk("fu.t.n.1.b").unit().id();
        assertThat(door.shutOut(own.round(), List.of(own.unit().id(), other)))
                .containsExactly(other);
        assertThat(binh.send(mine + "/submission", "reason", "Mưa lũ").statusCode()).isEqualTo(302);
        assertThat(hoa.page(ROUND + "?standing=LATE&level=BRANCH")).contains("Hội fu.t.n.1.a");
    }

    @Test
    void the_calendar_tells_what_is_due_when_and_how_much_of_it_was_sent() throws Exception {
        var binh = as(20, "Lê Bình", Role.BRANCH_HEAD, unit("fu.t.n.1.b"));

        var before = Visitor.bare(binh.page("/reports/calendar"));
        assertThat(before)
                .contains("Tháng 6/2021", "Hôm nay 10/6/2021")
                .containsSubsequence(SIX_MONTHS, "15/5/2021", "14/6/2021", "28/6/2021")
                .contains("trước khi kỳ kết thúc (30/6/2021)", "Đã gửi 0/1 đơn vị");

        fill("fu.t.n.1.b");
        done(binh.send(ROUND + "/fu.t.n.1.b/submission"));
        var after = binh.page("/reports/calendar");
        assertThat(Visitor.bare(after)).contains("Đã gửi 1/1 đơn vị");
        assertThat(after).contains("href=\"" + ROUND + "\"", "calendar?year=2022\"");
        assertThat(binh.page("/reports")).contains("/reports/calendar");
        assertThat(Visitor.bare(binh.page("/reports/calendar?year=2022")))
                .contains("Tháng 12/2022", "14/12/2022")
                .doesNotContain("Hôm nay");
        assertThat(binh.page("/reports/calendar?year=999999999")).contains("Năm này không có");
        assertThat(binh.get("/reports/calendar?year=xyz").statusCode()).isEqualTo(400);
    }

    private Visitor as(long id, String name, Role role, Scope scope) {
        var grants = List.of(new Grant(role, scope));
        return everybody.as(Viewer.of(new AccountId(id), "nguoi." + id, name, grants));
    }

    private void enter(String unit, String element, long amount) {
        var desk = desk(unit);
        var cell = desk.round().form().cell(element).orElseThrow();
        var change = new CellChange(cell, null, Quantity.of(amount));
        var hand = new Hand(null, "Lý Văn Sơn", Source.PAGE);
        reports.save(desk.round(), desk.unit().id(), List.of(change), hand);
    }

    /// Answers what has no answer yet.
    private void fill(String unit) {
        var desk = desk(unit);
        var now = reports.figures(desk.round(), desk.unit().id());
        desk.cells().stream()
                .filter(cell -> now.at(cell.place()).equals(Quantity.NOT_REPORTED))
                .forEach(cell ->
                        enter(unit, cell.element(), cell.element().endsWith("base") ? 50 : 1));
    }

    private Desk desk(String unit) {
        var round = desks.round(new RoundPath("R6", "2021-H1", "estimate")).orElseThrow();
        return Desk.of(round, units.find(unit, round.treeOn()).orElseThrow());
    }

    private Quantity total(String unit, String element) {
        var desk = desk(unit);
        var question = Question.all(desk.round(), unit(unit));
        return totals.single(question).value(desk.round().form().cell(element).orElseThrow());
    }

    private Scope unit(String code) {
        return new Scope.OfUnit(id("unit", code));
    }

    private Scope area(String code) {
        return new Scope.OfArea(id("area", code));
    }

    private long id(String table, String code) {
        return database.sql("select id from %s where code = ?".formatted(table))
                .param(code)
                .query(Long.class)
                .single();
    }
}
