package vn.chungtay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;

/// The trail in front of an inspector's eyes: without scripts, on a desk and on a phone.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditScreensTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    @RegisterExtension static final Inspector INSPECTOR = new Inspector();

    @LocalServerPort private int port;
    @Autowired private Trail trail;
    @Autowired private TransactionTemplate transaction;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeAll
    void sixty_acts() {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 60; i++) {
                trail.record(
                        Act.of("account.open", "account nguyen.thi.hoa." + i)
                                .before("name", "Nguyễn Thị Hoa")
                                .after("name", "Trần Thị Hoa " + "Hoa ".repeat(40)));
            }
        });
    }

    @Test
    void an_act_is_searched_opened_and_taken_as_a_file(Browser browser) throws Exception {
        try (var reader = inspector(browser, 1440)) {
            reader.open("/audit").sees("Nhật ký kiểm tra");
            reader.page().getByLabel("Đối tượng").fill("HOA.17");
            reader.page().getByLabel("Đối tượng").press("Enter");
            var link = reader.page().locator("tbody a");
            assertThat(link.count()).isEqualTo(1);
            var file = Files.readString(reader.takes("Tải CSV"));
            assertThat(file).contains("account nguyen.thi.hoa.17").hasLineCount(2);
            link.click();

            reader.sees("Mục số");
            assertThat(reader.fact("Đối tượng").textContent()).contains("nguyen.thi.hoa.17");
            assertThat(reader.page().locator("tbody td").allTextContents())
                    .first()
                    .isEqualTo("Nguyễn Thị Hoa");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit?page=2", "/audit?q=zzzz", "/audit/1"})
    void nobody_is_shut_out_on_a_desk_or_a_phone(String address, Browser browser) {
        INSPECTOR.inspect(address, 1440, browser, port);
    }

    private Reader inspector(Browser browser, int width) {
        return Reader.with(
                browser,
                port,
                new NewContextOptions()
                        .setJavaScriptEnabled(width != 1440)
                        .setViewportSize(width, 900));
    }
}
