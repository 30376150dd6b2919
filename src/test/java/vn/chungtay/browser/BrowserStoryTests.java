package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From the start page to a figure in one's own spreadsheet, as a reader goes.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@ExtendWith(Chromium.class)
class BrowserStoryTests {
    private static final String FINDING =
            "Biểu 2, cấp huyện, 2016, Liên đoàn Lao động, tổng số đơn vị:"
                    + " cộng các loại được 20, in là 21";

    @LocalServerPort private int port;

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_reader_walks_from_the_start_to_the_spreadsheet(boolean javaScript, Browser browser)
            throws Exception {
        try (var reader =
                Reader.with(
                        browser, port, new NewContextOptions().setJavaScriptEnabled(javaScript))) {
            reader.open("/").sees("Tổng quan");
            reader.section("Đề án").click();
            reader.sees("Tiếp tục đổi mới nội dung");
            reader.section("Biểu số liệu").click();
            reader.form("Biểu 2").click();
            reader.sees("Biểu số 2: Tổng hợp đánh giá, xếp loại tổ chức");
            reader.link(FINDING).click();
            reader.sees("Biểu 2, Liên đoàn Lao động, 2016, cấp huyện, tổng số đơn vị");
            assertThat(reader.fact("Số đã in")).hasText("21");
            reader.link("Trở về Biểu 2").click();

            assertThat(total(reader.takes("Tải XLSX"), "LĐLĐ", "2016")).isEqualByComparingTo("21");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_reader_narrows_the_findings_down(boolean javaScript, Browser browser) {
        try (var reader =
                Reader.with(
                        browser, port, new NewContextOptions().setJavaScriptEnabled(javaScript))) {
            reader.open("/findings").page().getByLabel("Biểu").selectOption("Biểu 5");
            reader.called(AriaRole.BUTTON, "Lọc").click();

            assertThat(reader.page().getByText("1 trong 24 chỗ chưa khớp")).isVisible();
        }
    }

    @Test
    void the_skip_link_comes_first_and_leads_past_the_navigation(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/forms/B2").press("Tab");
            var skip = reader.link("Đến nội dung chính");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();

            reader.press("Enter");
            assertThat(reader.page().getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void the_keyboard_alone_reaches_navigation_table_and_finding(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/");
            var entry = reader.section("Biểu số liệu");
            reader.tabTo(entry);
            shows(entry);
            reader.press("Enter");
            reader.sees("Biểu số 1");
            reader.tabTo(reader.form("Biểu 2"));
            reader.press("Enter");
            reader.sees("Biểu số 2");

            reader.tabTo(reader.link("Xem từng chỗ"));
            reader.press("Enter");
            reader.tabTo(reader.link(FINDING));
            reader.press("Enter");
            reader.sees("Biểu 2, Liên đoàn Lao động, 2016");
        }
    }

    @Test
    void the_arrow_keys_push_a_wide_table(Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            reader.open("/forms/B3");
            var region = reader.page().getByRole(AriaRole.REGION);
            reader.tabTo(region);
            shows(region);
            reader.press("ArrowRight");

            reader.page()
                    .waitForCondition(() -> (Integer) region.evaluate("e => e.scrollLeft") > 0);
        }
    }

    @Test
    void a_machine_without_chromium_is_told_how_to_get_it() {
        assertThatThrownBy(() -> Chromium.Running.start(Path.of("/no/such/chromium")))
                .hasMessageContaining("bin/test installs it");
    }

    private static void shows(Locator focused) {
        assertThat(focused).isInViewport();
        assertThat(focused.evaluate("e => getComputedStyle(e).outlineStyle")).isEqualTo("solid");
    }

    /// The first figure of a row in the official layout.
    private static BigDecimal total(Path file, String row, String year) throws IOException {
        try (var in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in)) {
            var rows = book.getFirstSheet().read();
            var first =
                    rows.stream()
                            .filter(r -> r.getCellCount() > 0 && r.getCellText(0).equals(row))
                            .findFirst()
                            .orElseThrow();
            assertThat(first.getCellText(1)).isEqualTo(year);
            return first.getCell(2).asNumber();
        }
    }
}
