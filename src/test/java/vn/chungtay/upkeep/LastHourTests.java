package vn.chungtay.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LastHourTests {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-06-30T16:00:00Z"));
    private final InstantSource hand = now::get;
    private final LastHour hour = new LastHour(hand.withZone(ZoneOffset.UTC));

    @Test
    void what_took_longest_comes_first_and_is_forgotten_after_an_hour() {
        hour.saw("/units", Duration.ofMillis(30));
        pass(Duration.ofMinutes(50));
        hour.saw("/units", Duration.ofMillis(10));
        hour.saw("/people", Duration.ofMillis(20));

        var seen = hour.slowest(10);
        pass(Duration.ofMinutes(30));
        var later = hour.slowest(10);

        assertThat(seen).extracting(LastHour.Seen::name).containsExactly("/units", "/people");
        assertThat(seen.getFirst().mean()).isEqualTo(Duration.ofMillis(20));
        assertThat(later).extracting(LastHour.Seen::name).containsExactly("/people", "/units");
        assertThat(later.getLast().times()).isEqualTo(1);
    }

    @Test
    void a_box_is_used_anew_after_an_hour() {
        hour.saw("/units", Duration.ofMillis(30));
        pass(Duration.ofHours(1));
        hour.saw("/people", Duration.ofMillis(20));

        assertThat(hour.slowest(10)).extracting(LastHour.Seen::name).containsExactly("/people");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
