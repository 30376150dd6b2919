package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTests {

    @Test
    void the_key_of_a_one_time_link_is_not_logged_with_its_fault() {
        var link = "/join/" + "aB3_-".repeat(8) + "abc";

        assertThat(Failures.loggable(link)).isEqualTo("/join/…");
        assertThat(Failures.loggable("/units/fu.tq.son-duong/3")).endsWith("son-duong/3");
    }
}
