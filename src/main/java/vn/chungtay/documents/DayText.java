package vn.chungtay.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;

/// A day as a list writes it. Where people wrote the list it may stand in the forms that are usual
/// in Việt Nam, the day always before the month; what could be read in two ways is read in none.
sealed interface DayText {
    Pattern PLAIN = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    Pattern USUAL = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2([12]\\d{3})");
    Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}");
    Pattern WITHOUT_DAY =
            Pattern.compile("((0{1,2}|-|\\?)?[/.-])?((\\d{1,2}|-|\\?)?[/.-])?[12]\\d{3}");

    record Day(LocalDate day) implements DayText {}

    /// @param key of the reason
    record None(String key) implements DayText {}

    /// As programs write it: `2020-01-31`.
    static DayText plain(String text) {
        try {
            return PLAIN.matcher(text).matches()
                    ? new Day(LocalDate.parse(text))
                    : new None("documents.list.day");
        } catch (DateTimeException e) { // 2020-02-30
            return new None("documents.list.day");
        }
    }

    /// As people write it: also `31/1/2020`, `31-01-2020`, `31.01.2020`.
    ///
    /// @param mayBeEmpty what to advise where only the year is known
    static DayText usual(String text, boolean mayBeEmpty) {
        if (PLAIN.matcher(text).matches()) {
            return plain(text);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return new None("documents.list.day-short-year");
        }
        if (WITHOUT_DAY.matcher(text).matches()) {
            return new None(
                    mayBeEmpty
                            ? "documents.list.day-incomplete-or-empty"
                            : "documents.list.day-incomplete");
        }
        return dayMonthYear(text);
    }

    private static DayText dayMonthYear(String text) {
        var parts = USUAL.matcher(text);
        var day = parts.replaceAll("$1/$3/$4");
        return parts.matches()
                        && DateText.read(day) instanceof Outcome.Accepted<LocalDate>(var read)
                ? new Day(read)
                : new None("documents.list.day-usual");
    }
}
