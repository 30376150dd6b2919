package vn.chungtay.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What holds on every screen: for those who cannot see it, on a small one, and on paper.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@ExtendWith(Chromium.class)
class EveryScreenTests {
    private static final Offset<Double> A_LINE = Offset.offset(1.5);

    /// Cells that hold more than they show, and the colours of the links in a table.
    private static final String CUT =
            "t => [...t.querySelectorAll('th, td')].filter(c => c.scrollWidth > c.clientWidth + 1)"
                    + ".map(c => c.textContent.trim())";

    private static final String COLOURS =
            "t => [...new Set([...t.querySelectorAll('a')].map(a => getComputedStyle(a).color))]";

    @RegisterExtension static final Inspector INSPECTOR = new Inspector();

    @LocalServerPort private int port;

    @ParameterizedTest
    @MethodSource("vn.chungtay.browser.Addresses#all")
    void nobody_is_shut_out_and_no_page_moves_sideways_on_a_phone(String address, Browser browser) {
        INSPECTOR.inspect(address, 1280, browser, port);
    }

    /// `/style` shows every component in every state; the others put the most of them together.
    @ParameterizedTest
    @ValueSource(strings = {"/style", "/", "/forms/B2", "/findings", "/units/tree", "/reports"})
    void nobody_is_shut_out_in_the_dark(String address, Browser browser) {
        try (var reader = Reader.with(browser, port, new NewContextOptions())) {
            assertThat(reader.open(address).barriersInTheDark()).isEmpty();
        }
    }

    @Test
    void the_name_and_the_year_of_a_row_stay_while_its_figures_move(Browser browser) {
        try (var reader = onPhone(browser)) {
            var region = reader.open("/forms/B3").page().getByRole(AriaRole.REGION);
            var name = rowHeader(region, "MTTQ");
            var year = rowHeader(region, "2016");
            var nameBefore = name.boundingBox().x;
            var yearBefore = year.boundingBox().x;
            region.evaluate("e => e.scrollLeft = 500");

            assertThat(region.evaluate("e => e.scrollLeft")).isEqualTo(500);
            assertThat(name.boundingBox().x).isEqualTo(region.boundingBox().x, A_LINE);
            assertThat(name.boundingBox().x).isEqualTo(nameBefore, A_LINE);
            assertThat(year.boundingBox().x).isEqualTo(yearBefore, A_LINE);
        }
    }

    /// A4 across, less its margins, at the 96 dots an inch that a browser prints with.
    @ParameterizedTest
    @ValueSource(strings = {"B1", "B2", "B3", "B4", "B5"})
    void a_form_is_whole_on_paper(String form, Browser browser) {
        var paper = new NewContextOptions().setViewportSize(1031, 700);
        try (var reader = Reader.with(browser, port, paper)) {
            var page = reader.open("/forms/" + form).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var table = page.getByRole(AriaRole.TABLE);

            assertThat(reader.canPushPageSideways()).isFalse();
            assertThat(table.evaluate(CUT)).asInstanceOf(list(String.class)).isEmpty();
            assertThat(table.evaluate(COLOURS))
                    .asInstanceOf(list(String.class))
                    .containsExactly("rgb(0, 0, 0)");
        }
    }

    private Reader onPhone(Browser browser) {
        return Reader.with(browser, port, new NewContextOptions().setViewportSize(375, 740));
    }

    private static Locator rowHeader(Locator region, String name) {
        var exactly = new Locator.GetByRoleOptions().setName(name).setExact(true);
        return region.getByRole(AriaRole.ROWHEADER, exactly).first();
    }
}
