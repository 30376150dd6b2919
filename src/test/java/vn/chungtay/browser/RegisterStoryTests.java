package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
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
import vn.chungtay.people.MemberLists;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// A clerk whose report a register can fill.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
@ExtendWith(Chromium.class)
class RegisterStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath ROUND = new RoundPath("B1", "2020", "final");

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort private int port;
    @Autowired private Clerks clerks;
    @Autowired private MemberLists members;
    @Autowired private MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @ParameterizedTest
    @CsvSource({"375, fu.t.b.1.a", "1440, fu.t.b.2.a"})
    void what_is_typed_is_held_against_the_register_at_once(
            int width, String unit, Browser browser) {
        clock.moveTo(LocalDate.of(2021, 1, 20));
        members.take("N" + width + "," + unit + ",2018-05-01,");
        var desk = clerks.desk(ROUND, unit);
        var viewer = clerks.at(desk, width, Role.BRANCH_HEAD);
        var options = new NewContextOptions().setViewportSize(width, 900);

        try (var clerk = Reader.as(viewer, browser, port, options)) {
            var page = clerk.open(desk.path()).page();
            press(page, "Điền 2 ô trống từ sổ");
            assertThat(page.getByText("Đã điền 2 ô từ sổ")).isVisible();
            assertThat(clerk.canPushPageSideways()).isFalse();
            page.getByRole(AriaRole.MAIN).getByText("Trở về bảng số liệu").click();

            var field = page.locator("[name='value.b1.members']");
            assertThat(field).hasValue("1");
            type(field, "1.734");
            assertThat(said(page)).containsText("lệch 1.733. Hãy xem bên nào sai");
            assertThat(clerk.barriers()).isEmpty();
            assertThat(clerk.canPushPageSideways()).isFalse();
            type(field, "1");
            assertThat(said(page)).isEmpty();
            type(field, "");
            assertThat(said(page)).hasText("Theo Sổ đoàn viên, hội viên: 1.");
        }
    }

    private static void type(Locator field, String figure) {
        field.fill(figure);
        field.press("Tab");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static Locator said(Page page) {
        return page.locator("[data-line='b1.members'] .entry__register");
    }
}
