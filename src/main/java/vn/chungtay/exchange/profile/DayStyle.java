package vn.chungtay.exchange.profile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the days of a list are written.
enum DayStyle {
    SLASHES("dd/MM/uuuu"),
    DASHES("uuuu-MM-dd"),
    FIGURES("uuuuMMdd");

    private final DateTimeFormatter pattern;

    DayStyle(String pattern) {
        this.pattern = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /// @param day as `2025-12-31`; blank stays blank
    String write(String day) {
        return day.isEmpty() ? "" : pattern.format(LocalDate.parse(day));
    }
}
