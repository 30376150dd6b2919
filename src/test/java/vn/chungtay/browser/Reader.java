package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.chungtay.Testers;
import vn.chungtay.identity.Viewer;

/// Somebody in front of the pages, who finds things by what they are and what they are called.
final class Reader implements AutoCloseable {
    private static final int MOST_STEPS = 60;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /// Rows of a table are drawn alike: a dozen of them tell what all would, in a tenth of the
    /// time.
    private static final String HIDE_ALIKE =
            "hide => document.querySelectorAll('tbody > tr:nth-child(n+13)')"
                    + ".forEach(row => row.hidden = hide)";

    private final BrowserContext context;
    private final Page page;

    private Reader(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    static Reader with(Browser browser, int port, NewContextOptions options) {
        return as(Testers.EVERYBODY, browser, port, options);
    }

    /// Somebody with these roles; their account is made if need be.
    static Reader as(Viewer viewer, Browser browser, int port, NewContextOptions options) {
        var home = "http://127.0.0.1:" + port;
        var context = browser.newContext(options.setBaseURL(home));
        Testers.at(port).welcome(viewer);
        var cookie = Testers.at(port).pass(viewer.login()).cookie();
        context.addCookies(List.of(new Cookie(Testers.COOKIE, cookie).setUrl(home)));
        return new Reader(context);
    }

    Page page() {
        return page;
    }

    Reader open(String address) {
        page.navigate(address);
        return this;
    }

    Reader in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /// An entry of the main navigation.
    Locator section(String entry) {
        return called(AriaRole.NAVIGATION, "Điều hướng chính")
                .getByRole(AriaRole.LINK, named(entry));
    }

    /// An entry of the way from one form to the next.
    Locator form(String entry) {
        return called(AriaRole.NAVIGATION, "Các biểu").getByRole(AriaRole.LINK, named(entry));
    }

    Locator link(String name) {
        return called(AriaRole.LINK, name);
    }

    void sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
    }

    /// The detail beside a term, as in "Số đã in: 21".
    Locator fact(String term) {
        return page.getByRole(AriaRole.TERM)
                .filter(new Locator.FilterOptions().setHasText(term))
                .locator("xpath=following-sibling::dd[1]");
    }

    Locator called(AriaRole role, String name) {
        return page.getByRole(role, name(name));
    }

    /// The file that a link gives.
    Path takes(String link) {
        return page.waitForDownload(() -> link(link).click()).path();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /// What was copied elsewhere, put in where the focus stands.
    void paste(String text) {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        press("Control+V");
    }

    /// Tabs until the focus stands on something, as far as one has the patience.
    void tabTo(Locator goal) {
        walkTo(goal, "Tab");
    }

    /// Presses a key until the focus stands on something.
    void walkTo(Locator goal, String key) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(key);
            if ((Boolean) goal.evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(key + " does not lead to " + goal);
    }

    /// Whether the page itself, not a region in it, could be pushed sideways.
    boolean canPushPageSideways() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    /// What axe counts as keeping somebody out, with where it is.
    List<String> barriers() {
        return barriers(ColorScheme.LIGHT, axe());
    }

    /// In the dark only the colours are others, so only they are looked at.
    List<String> barriersInTheDark() {
        return barriers(ColorScheme.DARK, axe().withRules(List.of("color-contrast")));
    }

    private List<String> barriers(ColorScheme scheme, AxeBuilder axe) {
        page.evaluate(HIDE_ALIKE, true);
        try {
            in(scheme);
            return grave(axe);
        } finally {
            page.evaluate(HIDE_ALIKE, false);
            in(ColorScheme.LIGHT);
        }
    }

    /// What passes is not asked for: of a long list it is many times what fails.
    private AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
