package vn.chungtay.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands at the morning of a day until a test moves it.
public final class MovingClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now;

    public MovingClock(LocalDate day) {
        this.now = morning(day);
    }

    public void moveTo(LocalDate day) {
        now = morning(day);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// The first half of 2021, a few days before its estimate is due.
    @TestConfiguration(proxyBeanMethods = false)
    public static class InJune2021 {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(LocalDate.of(2021, 6, 10));
        }
    }
}
