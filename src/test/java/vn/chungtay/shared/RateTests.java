package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    @ParameterizedTest
    @CsvSource({
        "1,3,1,33.3",
        "2,3,2,66.67",
        "1,8,2,12.50",
        "1,8,1,12.5",
        "1,16,1,6.3",
        "5,1000,0,1",
        "0,7,1,0.0",
        "9,7,1,128.6",
        "9223372036854775807,9223372036854775807,2,100.00"
    })
    void a_percentage_is_rounded_half_up_once(
            long numerator, long denominator, int decimals, BigDecimal percent) {
        assertThat(new Rate(numerator, denominator).percent(decimals)).isEqualTo(percent);
    }

    @Test
    void the_threshold_itself_is_at_least_but_not_above() {
        var eighty = new BigDecimal("80");
        var exactly = new Rate(4, 5);
        var more = new Rate(400_000_001, 500_000_001);
        var less = new Rate(399_999_999, 500_000_000);

        assertThat(exactly.isAtLeast(eighty)).isTrue();
        assertThat(exactly.isAbove(eighty)).isFalse();
        assertThat(more.isAbove(eighty)).isTrue();
        assertThat(more.percent(1)).isEqualTo("80.0");
        assertThat(less.isAtLeast(eighty)).isFalse();
        assertThat(less.percent(1)).isEqualTo("80.0");
    }

    @Test
    void a_rate_over_nothing_does_not_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1, 2));
    }

    @Test
    void thresholds_agree_with_whole_number_arithmetic() {
        Seeds.forAll(random -> {
            var rate = new Rate(random.nextLong(0, 1L << 62), random.nextLong(1, 1L << 62));
            var tenths = random.nextInt(0, 2000);
            var left = BigInteger.valueOf(rate.numerator()).multiply(big(1000));
            var right = BigInteger.valueOf(rate.denominator()).multiply(big(tenths));

            var threshold = BigDecimal.valueOf(tenths, 1);

            assertThat(rate.isAbove(threshold)).isEqualTo(left.compareTo(right) > 0);
            assertThat(rate.isAtLeast(threshold)).isEqualTo(left.compareTo(right) >= 0);
        });
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
