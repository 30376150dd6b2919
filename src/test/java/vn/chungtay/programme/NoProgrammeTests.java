package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// A program that was started without a folder: its database holds no programme yet.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class NoProgrammeTests implements OwnDatabase {
    @Autowired MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programme",
                "/programme/solutions",
                "/programme/tasks",
                "/programme/duties",
                "/programme/rollout"
            })
    void a_page_says_how_to_load_one(String address) {
        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có đề án nào", "serve --programme");
    }
}
