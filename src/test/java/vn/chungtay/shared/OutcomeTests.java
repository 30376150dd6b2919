package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void an_accepted_value_is_mapped_and_a_refusal_passes_through() {
        Outcome<Integer> refused = Outcome.refused("thing.refusal.odd", "7");

        assertThat(Outcome.accepted(8).map(number -> number / 2)).isEqualTo(Outcome.accepted(4));
        assertThat(refused.map(number -> number / 2)).isEqualTo(refused);
    }

    @Test
    void whoever_takes_a_refusal_for_a_value_is_told_the_refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.refused("thing.refusal.odd", "7").orElseThrow())
                .withMessageContainingAll("thing.refusal.odd", "7");
    }

    @Test
    void a_refusal_has_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Refused<>(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(" ", List.of()));
    }
}
