package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFormTests {

    @Test
    void a_form_that_there_is_not_is_refused_in_words() {
        assertThat(LogForm.settings(Map.of())).isEmpty();
        assertThatThrownBy(() -> LogForm.settings(Map.of("CHUNGTAY_LOG", "xml")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("text hoặc json", "“xml”");
    }
}
