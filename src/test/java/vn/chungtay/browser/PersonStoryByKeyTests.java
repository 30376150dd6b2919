package vn.chungtay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.people.register.Roll;

/// The head of a branch on a phone, with keys alone.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
class PersonStoryByKeyTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String BRANCH = "fu.t.b.1.a";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort private int port;
    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void people() {
        var roll = new Roll(database);
        roll.clear();
        roll.member(roll.person("N1", "Nguyễn Thị Hòa", "1980-02-03"), BRANCH, "[2018-05-01,)");
        roll.member(roll.person("N2", "Trần Văn Nam", null), BRANCH, "[2018-05-01,)");
    }

    @Test
    void all_of_a_branch_are_confirmed_at_once(Browser browser) {
        try (var head = head(browser, true)) {
            head.open("/people?standing=UNCONFIRMED");
            assertThat(head.canPushPageSideways()).isFalse();
            assertThat(head.barriers()).isEmpty();

            head.tabTo(head.called(AriaRole.CHECKBOX, "Đánh dấu mọi người trên trang này"));
            head.press("Space");
            enter(head, AriaRole.BUTTON, "Xác nhận");
            head.sees("Xác nhận");
            enter(head, AriaRole.BUTTON, "Xác nhận còn sinh hoạt");
            head.sees("Danh sách đoàn viên");

            head.open("/people?standing=UNCONFIRMED");
            assertThat(head.page().getByText("Không có ai")).isVisible();
        }
    }

    @Test
    void somebody_is_admitted_without_looking_up_the_code_of_the_branch(Browser browser) {
        try (var head = head(browser, true)) {
            head.open("/people");
            enter(head, AriaRole.LINK, "Kết nạp, tiếp nhận");
            head.sees("Kết nạp");
            head.tabTo(head.page().getByLabel("Họ và tên"));
            head.page().keyboard().type("Lê Thị Mới");
            enter(head, AriaRole.BUTTON, "Ghi vào sổ");

            head.sees("Lê Thị Mới");
            assertThat(head.page().locator("main")).containsText("Hội " + BRANCH);
        }
    }

    @Test
    void without_scripts_each_box_is_ticked_by_itself(Browser browser) {
        try (var head = head(browser, false)) {
            head.open("/people");

            assertThat(head.page().getByText("Đánh dấu mọi người")).isHidden();
            assertThat(head.page().locator("[name='membership']")).hasCount(2);
        }
    }

    private Reader head(Browser browser, boolean scripts) {
        var viewer = Cast.of(DATABASE).with(Role.BRANCH_HEAD, BRANCH);
        var phone = new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(scripts);
        return Reader.as(viewer, browser, port, phone);
    }

    private static void enter(Reader head, AriaRole role, String name) {
        head.tabTo(head.called(role, name));
        head.press("Enter");
    }
}
