package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.registry.Visitor;

/// Finding one's way among the 13.360 units of the sample province.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.sample=sample/tuyen-quang")
@ExtendWith(Chromium.class)
class RegistryStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    /// The district level still stood.
    private static final String IN_2020 = "?asOf=31/12/2020";

    private static final String FARMERS = "Hội Nông dân tỉnh Tuyên Quang (7)";
    private static final String DISTRICT = "Hội Nông dân huyện Chiêm Hóa (24)";

    @RegisterExtension static final Inspector INSPECTOR = new Inspector();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void the_arrow_keys_walk_the_tree(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/units/tree" + IN_2020);
            reader.tabTo(reader.page().getByRole(AriaRole.TREEITEM).first());
            var farmers = reader.called(AriaRole.TREEITEM, FARMERS);
            reader.walkTo(farmers, "ArrowDown");
            reader.press("ArrowRight");
            reader.page().waitForURL(Pattern.compile(".*at=fu\\.tq(&.*)?#chosen"));
            assertThat(farmers).isFocused();

            var district = reader.called(AriaRole.TREEITEM, DISTRICT);
            reader.press("ArrowRight");
            assertThat(district).isFocused();
            reader.press("ArrowLeft");
            assertThat(farmers).isFocused();
            reader.press("ArrowLeft");
            assertThat(district).isHidden();
            reader.press("ArrowRight");
            reader.press("ArrowDown");
            reader.press("Enter");
            reader.sees("Hội Nông dân huyện Chiêm Hóa");
        }
    }

    @Test
    void home_and_end_lead_to_the_ends_of_the_tree(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/areas/tree?asOf=31/12/2020&at=tq.sd#chosen");
            var nodes = reader.page().getByRole(AriaRole.TREEITEM);
            reader.press("End");
            assertThat(nodes.last()).isFocused();
            reader.press("Home");
            assertThat(nodes.first()).isFocused();
            assertThat(nodes.first()).hasAttribute("aria-level", "1");
        }
    }

    @Test
    void without_scripts_tab_and_enter_walk_the_tree(Browser browser) {
        var plain = new NewContextOptions().setJavaScriptEnabled(false);
        try (var reader = Reader.with(browser, port, plain)) {
            reader.open("/units/tree" + IN_2020);
            reader.tabTo(reader.link(FARMERS));
            reader.press("Enter");
            reader.tabTo(reader.link(DISTRICT));
            reader.press("Enter");
            assertThat(reader.link("Hội Nông dân xã Kim Bình (11)")).isVisible();

            reader.tabTo(reader.link("Hội Nông dân huyện Chiêm Hóa"));
            reader.press("Enter");
            reader.sees("Hội Nông dân huyện Chiêm Hóa");
        }
    }

    @Test
    void a_commune_is_found_without_diacritics_and_followed_up_both_lines(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/units").page().getByLabel("Tên").fill("hop thanh");
            reader.press("Enter");
            reader.link("Hội Nông dân xã Hợp Thành").click();
            reader.sees("Hội Nông dân xã Hợp Thành");
            assertThat(reader.link("Hội Nông dân xã Sơn Dương")).isVisible();
            assertThat(reader.fact("Theo hệ thống tổ chức"))
                    .containsText("Hội Nông dân huyện Sơn Dương");
            reader.fact("Theo địa bàn").getByText("Xã Hợp Thành").last().click();
            reader.sees("Xã Hợp Thành");
            reader.link("Xem trong cây").click();
            assertThat(reader.called(AriaRole.TREEITEM, "Xã Hợp Thành (10)")).isFocused();
        }
    }

    /// `GET /api/v1/units`: whose successors are told, and what there is on the next day.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tq.sd.hop-thanh  & 2025-06-30 | {\"code\":\"fu.tq.son-duong\",\"extent\":\"whole",
                "tq.tptq.kim-phu  & 2025-06-30 | {\"code\":\"fu.tq.minh-xuan\",\"extent\":\"part",
                "tq.tptq.kim-phu  & 2025-06-30 | {\"code\":\"fu.tq.my-lam\",\"extent\":\"part",
                "tq.sd.hop-thanh  & 2025-07-01 | {\"items\":[],\"next\":null}",
                "tq.son-duong     & 2025-07-01 | \"parent\":\"fu.tq\"",
                "tq.son-duong     & 2025-06-30 | {\"items\":[],\"next\":null}"
            })
    void the_api_knows_two_trees_and_who_succeeded_whom(String question, String answer)
            throws Exception {
        var parts = question.split(" +& ");
        var address = "/api/v1/units?organisation=FU&level=GRASSROOTS&area=%s&asOf=%s";

        assertThat(Visitor.at(port).page(address.formatted(parts[0], parts[1]))).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/units?sort=-area&area=tq.sd",
                "/units?q=hop+thanh",
                "/units/tree",
                "/units/tree?at=tu.tq.son-duong",
                "/units/fu.tq.sd.hop-thanh",
                "/areas?kind=VILLAGE&sort=parent",
                "/areas/tree?at=tq.sd.hop-thanh",
                "/areas/tq",
                "/areas/tq.sd.hop-thanh?asOf=31/12/2019",
                "/reorganisations",
                "/reorganisations/1",
                "/reorganisations/new?kind=MERGE&subject=AREA&about=tq.son-duong",
                "/reorganisations/new?kind=SPLIT&subject=AREA&about=tq.son-duong",
                "/change-requests/new?unit=fu.tq.son-duong",
                "/areas?q=kim+phu"
            })
    void every_screen_serves_a_phone_and_shuts_nobody_out(String address, Browser browser) {
        INSPECTOR.inspect(address, 375, browser, port);
    }
}
