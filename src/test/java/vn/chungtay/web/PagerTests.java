package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PagerTests {
    @Test
    void the_neighbours_keep_the_filters() {
        var pager = new Pager("/findings?form=B1&page=7", 2, 3);

        assertThat(pager.previous()).isEqualTo("/findings?form=B1&page=1");
        assertThat(pager.next()).isEqualTo("/findings?form=B1&page=3");
    }

    @Test
    void there_is_nothing_before_the_first_and_after_the_last_page() {
        assertThat(new Pager("/findings", 1, 1).hasPrevious()).isFalse();
        assertThat(new Pager("/findings", 1, 1).hasNext()).isFalse();
    }

    @Test
    void a_page_that_does_not_exist_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pager("/findings", 4, 3));
    }
}
