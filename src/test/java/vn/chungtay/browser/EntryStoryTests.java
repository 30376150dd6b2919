package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.form.CellType;

/// A clerk in front of a report: by keyboard alone, with a colleague, and without a network.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
@ExtendWith(Chromium.class)
class EntryStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath HALF_YEAR = new RoundPath("R6", "2021-H2", "final");
    private static final RoundPath OFFICIALS = new RoundPath("B3", "2021", "final");
    private static final RoundPath UNITS = new RoundPath("B1", "2021", "final");
    private static final String STUDIED = "t2.studied";

    /// The page must not count as loaded before: it could not fetch it once the network is gone.
    private static final String HAS_LINES =
            "() => performance.getEntriesByType('resource').some(one => /lines/.test(one.name))";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort private int port;
    @Autowired private Clerks clerks;
    @Autowired private MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    /// Several rounds are open in these days.
    @BeforeEach
    void in_january() {
        clock.moveTo(LocalDate.of(2022, 1, 10));
    }

    @ParameterizedTest
    @CsvSource({"375, ff.t.b.1", "1440, ff.t.b.2"})
    void a_clerk_enters_24_cells_by_keyboard_alone(int width, String unit, Browser browser) {
        var cells = 0;
        for (var round : List.of(HALF_YEAR, OFFICIALS, UNITS)) {
            var desk = clerks.desk(round, unit);
            try (var clerk = clerk(desk, width, browser)) {
                clerk.open(desk.path());
                clerk.tabTo(clerk.page().locator("[name^='value.']").first());
                for (var cell : desk.cells()) {
                    if (cell.type() == CellType.CHOICE) {
                        clerk.press("ArrowLeft");
                    } else {
                        clerk.page().keyboard().type("12");
                    }
                    clerk.press("Enter");
                }
                assertThat(state(clerk)).containsText("Mọi ô đã lưu lúc 08:00.");
                assertThat(clerk.canPushPageSideways()).isFalse();
                assertThat(clerk.barriers()).isEmpty();
            }
            for (var cell : desk.cells()) {
                var due = cell.type() == CellType.CHOICE ? "1" : "12";
                assertThat(clerks.figure(desk, cell.element())).as(cell.name()).isEqualTo(due);
            }
            cells += desk.cells().size();
        }
        assertThat(cells).isEqualTo(24);
    }

    @Test
    void arrows_walk_the_rows_and_escape_brings_back_what_is_kept(Browser browser) {
        var desk = clerks.desk(OFFICIALS, "fu.t.n.1");
        clerks.enter(desk, "b3.grassroots.total", 1733, clerks.at(desk, 90, Role.BRANCH_HEAD));
        try (var clerk = clerk(desk, 1440, browser)) {
            clerk.open(desk.path());
            field(clerk, "b3.grassroots.party_members").focus();
            clerk.press("ArrowUp");
            assertThat(field(clerk, "b3.grassroots.total")).isFocused();
            clerk.page().keyboard().type("9");
            clerk.press("Escape");
            assertThat(field(clerk, "b3.grassroots.total")).hasValue("1.733");
            clerk.press("ArrowDown");
            clerk.press("ArrowDown");
            assertThat(field(clerk, "b3.grassroots.postgraduate")).isFocused();
        }
        assertThat(clerks.figure(desk, "b3.grassroots.total")).isEqualTo("1733");
    }

    @Test
    void a_block_from_a_spreadsheet_fills_the_cells_downwards(Browser browser) {
        var desk = clerks.desk(OFFICIALS, "fu.t.b.1");
        try (var clerk = clerk(desk, 1440, browser)) {
            clerk.open(desk.path());
            field(clerk, "b3.grassroots.total").focus();
            clerk.paste(
                    "Tổng số\t12\nĐảng viên\t11\nTrên đại học\t\nĐại học\t9\nCao đẳng\t1,733\n");

            assertThat(problem(clerk, "b3.grassroots.college")).containsText("1.733");
            assertThat(state(clerk)).containsText("1 ô chưa được lưu");
            field(clerk, "b3.grassroots.college").fill("2");
            clerk.press("Enter");
            clerk.paste("1\t2\t3\t4\t5");
            assertThat(clerk.page().locator("[data-state-note]"))
                    .containsText("2 giá trị đã dán không có ô nào");
            // All was saved before, too.
            await().until(() -> clerks.figure(desk, "b3.grassroots.theory_elementary").equals("3"));
            assertThat(state(clerk)).containsText("Mọi ô đã lưu");
        }
        assertThat(clerks.figure(desk, "b3.grassroots.party_members")).isEqualTo("11");
        assertThat(clerks.figure(desk, "b3.grassroots.postgraduate")).isEmpty();
        assertThat(clerks.figure(desk, "b3.grassroots.college")).isEqualTo("2");
    }

    @Test
    void a_broken_rule_shows_at_its_cell_without_a_network_and_with_one(Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.n.1.a");
        try (var clerk = clerk(desk, 375, browser)) {
            clerk.open(desk.path());
            type(clerk, "t2.base", "1.733");
            assertThat(state(clerk)).containsText("Mọi ô đã lưu");
            clerk.page().context().setOffline(true);
            type(clerk, STUDIED, "1.734");
            var broken = clerk.page().locator("[id='t2.studied-broken']");
            assertThat(broken).hasText("Số người học tập không vượt tổng số: 1.734 lớn hơn 1.733.");
            assertThat(state(clerk)).containsText("Chưa gửi được 1 ô");
            clerk.page().context().setOffline(false);
            assertThat(state(clerk)).containsText("Mọi ô đã lưu");
            assertThat(broken).containsText("1.734 lớn hơn 1.733.");
            type(clerk, STUDIED, "1733");
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void two_people_see_each_others_saves_and_overwrite_nothing_unseen(Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.b.1.a");
        try (var lan = clerk(desk, 1440, browser);
                var son =
                        Reader.as(
                                clerks.at(desk, 77, Role.BRANCH_HEAD),
                                browser,
                                port,
                                new NewContextOptions())) {
            lan.open(desk.path());
            son.open(desk.path());
            type(lan, "t2.base", "50");
            assertThat(field(son, "t2.base")).hasValue("50", inAWhile());
            assertThat(row(son, "t2.base")).containsText("ghi lúc 10/1/2022");

            field(son, STUDIED).focus();
            son.page().keyboard().type("40");
            type(lan, STUDIED, "44");
            assertThat(tick(lan, STUDIED)).hasText("đã lưu 08:00");
            son.press("Enter");
            assertThat(problem(son, STUDIED)).containsText("đã ghi “44”");
            assertThat(clerks.figure(desk, STUDIED)).isEqualTo("44");

            son.called(AriaRole.BUTTON, "Ghi “40”").click();
            assertThat(tick(son, STUDIED)).hasText("đã lưu 08:00");
            assertThat(field(lan, STUDIED)).hasValue("40", inAWhile());
            assertThat(row(lan, STUDIED)).containsText("Cán bộ số 77");
        }
    }

    @Test
    void what_was_typed_while_the_connection_was_gone_is_sent_later(Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.b.2.a");
        try (var clerk = clerk(desk, 375, browser)) {
            clerk.page().route("**/lines*.js*", EntryStoryTests::comeLate);
            clerk.open(desk.path());
            assertThat(clerk.page().evaluate(HAS_LINES)).isEqualTo(true);
            clerk.page().context().setOffline(true);
            type(clerk, "t2.base", "48");
            assertThat(tick(clerk, "t2.base")).hasText("chưa gửi được, sẽ gửi lại");
            type(clerk, STUDIED, "47");
            assertThat(state(clerk)).containsText("Chưa gửi được 2 ô");
            clerk.page().context().setOffline(false);
            assertThat(tick(clerk, STUDIED)).hasText("đã lưu 08:00");
        }
        assertThat(clerks.figure(desk, "t2.base")).isEqualTo("48");
    }

    @Test
    void what_could_not_be_sent_outlives_the_page_and_leaving_it_warns(Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.n.1.b");
        var warnings = new ArrayList<String>();
        try (var clerk = clerk(desk, 375, browser)) {
            clerk.open(desk.path());
            clerk.page().route("**/cells?*", route -> route.abort());
            type(clerk, STUDIED, "47");
            assertThat(tick(clerk, STUDIED)).hasText("chưa gửi được, sẽ gửi lại");
            clerk.page()
                    .onDialog(dialog -> {
                        warnings.add(dialog.type());
                        dialog.accept();
                    });
            clerk.page().reload();
            assertThat(field(clerk, STUDIED)).hasValue("47");
            clerk.page().unroute("**/cells?*");
            assertThat(tick(clerk, STUDIED)).hasText("đã lưu 08:00", patiently());
        }
        assertThat(warnings).containsExactly("beforeunload");
        assertThat(clerks.figure(desk, STUDIED)).isEqualTo("47");
    }

    @Test
    void a_session_that_ended_loses_nothing(Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.b.2.b");
        try (var clerk = clerk(desk, 1440, browser)) {
            clerk.open(desk.path());
            var cookies = clerk.page().context().cookies();
            clerk.page().context().clearCookies();
            type(clerk, "t2.base", "48");
            assertThat(state(clerk)).containsText("Phiên đăng nhập đã hết. 1 ô chưa gửi");
            assertThat(clerk.link("Đăng nhập lại để gửi"))
                    .hasAttribute("href", "/sign-in?next=" + desk.path().replace("/", "%2F"));

            clerk.page().context().addCookies(cookies);
            assertThat(tick(clerk, "t2.base")).hasText("đã lưu 08:00", patiently());
        }
    }

    @ParameterizedTest
    @CsvSource({"375", "1440"})
    void every_page_of_a_cell_serves_a_phone_and_shuts_nobody_out(int width, Browser browser) {
        var desk = clerks.desk(HALF_YEAR, "fu.t.n.1");
        clerks.enter(desk, "t3.done", 3, clerks.at(desk, 91, Role.BRANCH_HEAD));
        try (var clerk = clerk(desk, width, browser)) {
            for (var address : List.of("", "/t3.done", "/r6.results")) {
                clerk.open(desk.path() + address);
                assertThat(clerk.canPushPageSideways()).as(address).isFalse();
                assertThat(clerk.barriers()).as(address).isEmpty();
                assertThat(clerk.barriersInTheDark()).as(address).isEmpty();
            }
        }
    }

    private Reader clerk(Desk desk, int width, Browser browser) {
        var id = 200 + Math.abs(desk.unit().code().hashCode() % 10_000);
        return Reader.as(
                clerks.at(desk, id, Role.ORGANISATION_OFFICER),
                browser,
                port,
                new NewContextOptions().setViewportSize(width, 800));
    }

    /// As over a poor network.
    private static void comeLate(Route route) {
        LockSupport.parkNanos(SECONDS.toNanos(1));
        route.resume();
    }

    /// Types over what stands there and leaves the field.
    private static void type(Reader clerk, String element, String value) {
        field(clerk, element).fill(value);
        clerk.press("Tab");
    }

    private static Locator row(Reader clerk, String element) {
        return clerk.page().locator("[data-line='%s']".formatted(element));
    }

    private static Locator field(Reader clerk, String element) {
        return row(clerk, element).getByRole(AriaRole.TEXTBOX);
    }

    private static Locator tick(Reader clerk, String element) {
        return row(clerk, element).locator("[data-tick]");
    }

    private static Locator problem(Reader clerk, String element) {
        return row(clerk, element).locator("[data-problem]");
    }

    private static Locator state(Reader clerk) {
        return clerk.page().locator("[data-state-text]");
    }

    /// What others do comes with the next question, every five seconds.
    private static HasValueOptions inAWhile() {
        return new HasValueOptions().setTimeout(15_000);
    }

    private static HasTextOptions patiently() {
        return new HasTextOptions().setTimeout(15_000);
    }
}
