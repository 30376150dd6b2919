package vn.chungtay.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands a test the machine's Chromium: started once for all tests, closed after the last of them.
final class Chromium implements ParameterResolver {
    private static final Path PLACE = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, _ -> Running.start(PLACE), Running.class)
                .browser();
    }

    /// A browser with the driver that steers it.
    record Running(Playwright driver, Browser browser) implements AutoCloseable {

        /// The driver would fetch browsers of its own if it were not told to leave that.
        static Running start(Path chromium) {
            if (!Files.isExecutable(chromium)) {
                throw new IllegalStateException(
                        "The browser tests need " + chromium + ": bin/test installs it.");
            }
            var driver =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS);
            return new Running(driver, driver.chromium().launch(options));
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
