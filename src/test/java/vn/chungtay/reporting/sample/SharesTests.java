package vn.chungtay.reporting.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharesTests {

    @Test
    void shares_come_to_the_total_by_largest_remainder() {
        assertThat(Shares.of(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, new long[] {10, 0, 25})).containsExactly(2, 0, 5);
        assertThat(Shares.of(0, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void what_is_too_much_for_one_goes_to_the_others() {
        assertThat(Shares.of(9, new long[] {8, 1, 1}, new long[] {3, 9, 9}))
                .containsExactly(3, 3, 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> Shares.of(9, new long[] {8, 0}, new long[] {3, 9}));
    }

    @Test
    void a_deck_is_dealt_to_the_last_card() {
        var hands = new long[] {5, 0, 7, 3};
        var kinds = new long[] {6, 4};

        var dealt = Shares.dealt(hands, kinds, Chance.of("FU", "a deck"));

        assertThat(Arrays.stream(dealt).map(kind -> Arrays.stream(kind).sum()))
                .containsExactly(6L, 4L, 5L);
        for (int one = 0; one < hands.length; one++) {
            var place = one;
            assertThat(Arrays.stream(dealt).mapToLong(kind -> kind[place]).sum())
                    .isEqualTo(hands[one]);
        }
    }

    @Test
    void chances_are_the_same_everywhere_and_always() {
        assertThat(Chance.of("fu.tq.sd.hop-thanh", "members").between(0, 999)).isEqualTo(729L);
    }
}
