package vn.chungtay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Looks at many screens from one desk: a new desk for each would take longer than looking.
final class Inspector implements AfterAllCallback {
    private static final int PHONE = 375;

    private @Nullable Reader reader;

    /// Nobody is shut out of the screen at a width, and neither there nor on a phone can it be
    /// pushed sideways.
    void inspect(String address, int width, Browser browser, int port) {
        if (reader == null) {
            reader = Reader.with(browser, port, new NewContextOptions());
        }
        reader.page().setViewportSize(width, 740);
        reader.open(address);
        assertThat(reader.canPushPageSideways()).as(address).isFalse();
        assertThat(reader.barriers()).as(address).isEmpty();
        reader.page().setViewportSize(PHONE, 740);
        assertThat(reader.canPushPageSideways()).as(address).isFalse();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (reader != null) {
            reader.close();
        }
    }
}
