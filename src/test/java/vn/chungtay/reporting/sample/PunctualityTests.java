package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisation.Level;
import vn.chungtay.shared.Period;

class PunctualityTests {
    private static final Period PERIOD = Period.fromCode("2023-H1").orElseThrow();

    @Test
    void about_two_in_a_hundred_are_missing_and_eight_are_late() {
        var units =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Punctuality.of("fu.tq." + i, Level.BRANCH, PERIOD))
                        .collect(groupingBy(p -> p, counting()));

        assertThat(units.get(Punctuality.MISSING)).isBetween(170L, 230L);
        assertThat(units.get(Punctuality.LATE)).isBetween(650L, 850L);
    }

    @Test
    void a_province_is_always_on_time() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> "unit " + i))
                .allMatch(unit ->
                        Punctuality.of(unit, Level.PROVINCE, PERIOD) == Punctuality.ON_TIME);
    }
}
