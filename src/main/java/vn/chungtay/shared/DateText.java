package vn.chungtay.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates as Vietnamese offices write them, the day first. Read from `23/5/2021` or `23/05/2021`,
/// with a year of four digits; printed short on screens and long in documents.
public final class DateText {
    private static final Pattern DATE =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([1-9][0-9]{3})");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([1-9][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern OTHER_SEPARATORS =
            Pattern.compile("([0-9]{1,2}) ?[-./] ?([0-9]{1,2}) ?[-./] ?([1-9][0-9]{3})");

    private DateText() {}

    public static Outcome<LocalDate> read(String text) {
        var writing = Writing.of(text);
        var date = DATE.matcher(writing);
        if (date.matches()) {
            return onCalendar(writing, date);
        }
        var quoted = Writing.quoted(writing);
        if (writing.isEmpty()) {
            return Outcome.refused("date.refusal.empty");
        }
        if (SHORT_YEAR.matcher(writing).matches()) {
            return Outcome.refused("date.refusal.short-year", quoted);
        }
        var turned = YEAR_FIRST.matcher(writing);
        if (turned.matches()) {
            return rewrite(quoted, turned.group(3), turned.group(2), turned.group(1));
        }
        var separated = OTHER_SEPARATORS.matcher(writing);
        if (separated.matches()) {
            return rewrite(quoted, separated.group(1), separated.group(2), separated.group(3));
        }
        return Outcome.refused("date.refusal.not-a-date", quoted);
    }

    /// `23/5/2021`
    public static String print(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    /// `ngày 23 tháng 5 năm 2021`; official documents put a zero before days below 10 and before
    /// the months 1 and 2 (`ngày 03 tháng 01 năm 2021`), which could otherwise be added to.
    public static String printLong(LocalDate date) {
        var day = date.getDayOfMonth();
        var month = date.getMonthValue();
        return "ngày %s tháng %s năm %d"
                .formatted(
                        day < 10 ? "0" + day : day,
                        month < 3 ? "0" + month : month,
                        date.getYear());
    }

    private static Outcome<LocalDate> onCalendar(String writing, MatchResult date) {
        var day = Integer.parseInt(date.group(1));
        var month = Integer.parseInt(date.group(2));
        if (month < 1 || month > 12) {
            return Outcome.refused("date.refusal.no-such-month", writing, date.group(2));
        }
        var days = YearMonth.of(Integer.parseInt(date.group(3)), month);
        if (!days.isValidDay(day)) {
            return Outcome.refused(
                    "date.refusal.no-such-day",
                    writing,
                    month + "/" + days.getYear(),
                    String.valueOf(days.lengthOfMonth()));
        }
        return Outcome.accepted(days.atDay(day));
    }

    private static Outcome<LocalDate> rewrite(
            String quoted, String day, String month, String year) {
        var guess = Integer.parseInt(day) + "/" + Integer.parseInt(month) + "/" + year;
        return read(guess) instanceof Outcome.Accepted<LocalDate>
                ? Outcome.refused("date.refusal.other-order", quoted, guess)
                : Outcome.refused("date.refusal.not-a-date", quoted);
    }
}
