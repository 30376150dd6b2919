package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.chungtay.shared.Refusal;

class TextsTests {
    private final Texts texts;

    TextsTests() throws IOException {
        texts = new Texts(new ResourceUrlProvider());
    }

    @Test
    void what_goes_into_a_text_is_printed_in_vietnamese() {
        assertThat(texts.text("pager.place", 2, 1733)).isEqualTo("Trang 2 trong 1.733");
        assertThat(texts.text("pair.computed", new BigDecimal("76.10")))
                .isEqualTo("tính lại 76,10");
        assertThat(texts.text("pair.computed", LocalDate.of(2021, 5, 23)))
                .isEqualTo("tính lại 23/5/2021");
    }

    @Test
    void what_goes_into_a_text_is_not_read_as_a_pattern() {
        assertThat(texts.text("pair.computed", "$1 {0} '")).isEqualTo("tính lại $1 {0} '");
    }

    @Test
    void a_refusal_is_told_in_words() {
        assertThat(texts.text(new Refusal("style.year", List.of("2020")))).isEqualTo("Năm 2020");
    }

    @Test
    void an_unknown_key_is_a_mistake_that_names_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.text("no.such.key"))
                .withMessageContaining("no.such.key");
    }
}
