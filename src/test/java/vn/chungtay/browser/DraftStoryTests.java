package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// Somebody writes the report on an area, and what they typed outlives the page.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
@ExtendWith(Chromium.class)
class DraftStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final String ROUND = "/summaries/R6/2021-H1/estimate/";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort private int port;
    @Autowired private Areas areas;
    @Autowired private MovingClock clock;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(DAY);
    }

    @Test
    void what_was_typed_and_not_saved_is_offered_again(Browser browser) {
        try (var writer = writer("t.b", 1, browser)) {
            writer.open(ROUND + "t.b");
            assertThat(offer(writer)).isHidden();
            part(writer, "results").fill("Viết dở.");
            assertThat(signing(writer)).isDisabled();

            writer.open("/").open(ROUND + "t.b");

            assertThat(offer(writer)).containsText("Kết quả đạt được");
            assertThat(offer(writer)).containsText("Viết dở.");
            assertThat(writer.barriers()).isEmpty();
            writer.called(AriaRole.BUTTON, "Đưa vào báo cáo").click();
            assertThat(part(writer, "results")).hasValue("Viết dở.");
            writer.called(AriaRole.BUTTON, "Lưu báo cáo").click();

            assertThat(offer(writer)).isHidden();
            assertThat(part(writer, "results")).hasValue("Viết dở.");
            assertThat(signing(writer)).isEnabled();
            writer.open("/").open(ROUND + "t.b");
            assertThat(offer(writer)).isHidden();
        }
    }

    @Test
    void what_others_saved_meanwhile_is_not_written_over_by_a_draft(Browser browser)
            throws Exception {
        try (var writer = writer("t.n", 3, browser)) {
            writer.open(ROUND + "t.n");
            part(writer, "causes").fill("Của tôi.");
            var other = Visitor.at(port).as(viewer("t.n", 2));
            other.send(ROUND + "t.n", "value.r6.causes", "Của người khác.", "seen.r6.causes", "");

            writer.open(ROUND + "t.n");
            assertThat(part(writer, "causes")).hasValue("Của người khác.");
            writer.called(AriaRole.BUTTON, "Đưa vào báo cáo").click();
            writer.called(AriaRole.BUTTON, "Lưu báo cáo").click();

            assertThat(writer.page().content()).contains("Trong lúc đồng chí viết");
            assertThat(part(writer, "causes")).hasValue("Của tôi.");
            writer.open("/").open(ROUND + "t.n");
            assertThat(offer(writer)).containsText("Của tôi.");
            writer.called(AriaRole.BUTTON, "Bỏ nội dung này").click();
            assertThat(offer(writer)).isHidden();
            writer.open(ROUND + "t.n");
            assertThat(offer(writer)).isHidden();
        }
    }

    private static Locator offer(Reader writer) {
        return writer.page().locator("[data-draft-offer]");
    }

    private static Locator part(Reader writer, String part) {
        return writer.page().locator("[name='value.r6." + part + "']");
    }

    private static Locator signing(Reader writer) {
        return writer.called(AriaRole.BUTTON, "Ký và lưu bản này");
    }

    private Reader writer(String area, int id, Browser browser) {
        var options = new NewContextOptions().setViewportSize(375, 800);
        return Reader.as(viewer(area, id), browser, port, options);
    }

    private Viewer viewer(String area, int id) {
        var found = areas.find(area, DAY).orElseThrow();
        var grants = List.of(new Grant(Role.PARTY_OFFICER, new Scope.OfArea(found.id().value())));
        var account = new AccountId(900 + id);
        return Viewer.of(account, "nhap-" + id, "Cán bộ số " + id, grants);
    }
}
