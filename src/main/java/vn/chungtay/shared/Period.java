package vn.chungtay.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A stretch of the calendar that something is reported or due for, both days included. It knows
/// two writings: the code of files and addresses (`2023-Q3`) and the label of documents and screens
/// (`Quý III/2023`). Periods are ordered by their first day, then the shorter before the longer.
///
/// A term is the label of a congress or council: `Nhiệm kỳ 2015-2020` stands for 1 January 2015 to
/// 31 December 2020, so that neighbouring terms share a year. The days of the congresses themselves
/// are not in it.
public record Period(Kind kind, LocalDate firstDay, LocalDate lastDay)
        implements Comparable<Period> {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::firstDay).thenComparing(Period::lastDay);

    private static final String YEAR = "(?<year>[1-9][0-9]{3})";
    private static final String YEARS = "(?<year>[1-9][0-9]{3}) ?[-–] ?(?<until>[1-9][0-9]{3})";
    private static final String OF_YEAR = "(?: ?/ ?| năm )" + YEAR;

    private static final List<Notation> CODES =
            List.of(
                    Notation.code(Kind.YEAR, YEAR),
                    Notation.code(Kind.HALF_YEAR, YEAR + "-H(?<part>[12])"),
                    Notation.code(Kind.QUARTER, YEAR + "-Q(?<part>[1-4])"),
                    Notation.code(Kind.MONTH, YEAR + "-(?<part>0[1-9]|1[0-2])"),
                    Notation.code(Kind.TERM, "T(?<year>[1-9][0-9]{3})-(?<until>[1-9][0-9]{3})"));

    private static final List<Notation> LABELS =
            List.of(
                    Notation.label(Kind.YEAR, "năm " + YEAR),
                    Notation.label(Kind.HALF_YEAR, "6 tháng (?<part>đầu|cuối) năm " + YEAR),
                    Notation.label(Kind.QUARTER, "quý (?<part>I|II|III|IV)" + OF_YEAR),
                    Notation.label(Kind.MONTH, "tháng (?<part>0?[1-9]|1[0-2])" + OF_YEAR),
                    Notation.label(Kind.TERM, "nhiệm kỳ " + YEARS));

    /// How long a period is.
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12),
        /// Years without a fixed number.
        TERM(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    public Period {
        var right = kind == Kind.TERM ? isTerm(firstDay, lastDay) : isPart(kind, firstDay, lastDay);
        if (!right) {
            throw new IllegalArgumentException(
                    "No " + kind + " runs from " + firstDay + " to " + lastDay);
        }
    }

    public static Period ofYear(int year) {
        return part(Kind.YEAR, year, 1);
    }

    /// Reads a code: `2020`, `2023-H1`, `2023-Q3`, `2023-06`, `T2015-2020`.
    public static Outcome<Period> fromCode(String code) {
        return read(code, CODES, "period.refusal.code");
    }

    /// Reads a label in any letter case: `Năm 2022`, `Quý III/2021`, `Tháng 6/2021`, `6 tháng đầu
    /// năm 2023`, `Nhiệm kỳ 2015-2020`.
    public static Outcome<Period> read(String label) {
        return read(label, LABELS, "period.refusal.label");
    }

    public String code() {
        return switch (kind) {
            case YEAR -> year();
            case HALF_YEAR -> year() + "-H" + part();
            case QUARTER -> year() + "-Q" + part();
            case MONTH -> year() + "-%02d".formatted(part());
            case TERM -> "T" + year() + "-" + lastDay.getYear();
        };
    }

    public String label() {
        return switch (kind) {
            case YEAR -> "Năm " + year();
            case HALF_YEAR -> "6 tháng " + (part() == 1 ? "đầu" : "cuối") + " năm " + year();
            case QUARTER -> "Quý " + ROMAN.get(part() - 1) + "/" + year();
            case MONTH -> "Tháng " + part() + "/" + year();
            case TERM -> "Nhiệm kỳ " + year() + "-" + lastDay.getYear();
        };
    }

    /// The one that begins on the day after this one ends; a term has none that is known.
    public Period next() {
        return neighbour(1);
    }

    /// The one that ends on the day before this one begins; empty for a term, of which nobody
    /// knows.
    public Optional<Period> before() {
        return kind == Kind.TERM ? Optional.empty() : Optional.of(neighbour(-1));
    }

    /// Whether the whole of another one lies in it; it contains itself.
    public boolean contains(Period other) {
        return !other.firstDay.isBefore(firstDay) && !other.lastDay.isAfter(lastDay);
    }

    private Period neighbour(int step) {
        if (kind == Kind.TERM) {
            throw new IllegalStateException("Nobody knows the term beside " + code());
        }
        var first = YearMonth.from(firstDay).plusMonths((long) step * kind.months);
        var last = first.plusMonths(kind.months - 1L);
        return new Period(kind, first.atDay(1), last.atEndOfMonth());
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    private String year() {
        return String.valueOf(firstDay.getYear());
    }

    private int part() {
        return (firstDay.getMonthValue() - 1) / kind.months + 1;
    }

    private static Outcome<Period> read(String text, List<Notation> notations, String refusal) {
        var writing = Writing.of(text);
        for (var notation : notations) {
            var found = notation.pattern.matcher(writing);
            if (found.matches()) {
                return notation.read(found);
            }
        }
        return Outcome.refused(refusal, Writing.quoted(writing));
    }

    private static Period part(Kind kind, int year, int part) {
        var first = YearMonth.of(year, (part - 1) * kind.months + 1);
        return new Period(kind, first.atDay(1), first.plusMonths(kind.months - 1L).atEndOfMonth());
    }

    private static boolean isPart(Kind kind, LocalDate firstDay, LocalDate lastDay) {
        return firstDay.getDayOfMonth() == 1
                && (firstDay.getMonthValue() - 1) % kind.months == 0
                && firstDay.plusMonths(kind.months).minusDays(1).equals(lastDay);
    }

    private static boolean isTerm(LocalDate firstDay, LocalDate lastDay) {
        return firstDay.getDayOfYear() == 1
                && lastDay.plusDays(1).getDayOfYear() == 1
                && lastDay.getYear() > firstDay.getYear();
    }

    private static Outcome<Period> term(MatchResult found) {
        var from = Integer.parseInt(found.group("year"));
        var until = Integer.parseInt(found.group("until"));
        if (until <= from) {
            return Outcome.refused("period.refusal.term", found.group());
        }
        var lastDay = LocalDate.of(until, 12, 31);
        return Outcome.accepted(new Period(Kind.TERM, LocalDate.of(from, 1, 1), lastDay));
    }

    /// One way of writing one kind of period.
    private record Notation(Kind kind, Pattern pattern) {
        private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

        static Notation code(Kind kind, String pattern) {
            return new Notation(kind, Pattern.compile(pattern));
        }

        static Notation label(Kind kind, String pattern) {
            return new Notation(kind, Pattern.compile(pattern, ANY_CASE));
        }

        Outcome<Period> read(MatchResult found) {
            if (kind == Kind.TERM) {
                return term(found);
            }
            var year = Integer.parseInt(found.group("year"));
            var part = kind == Kind.YEAR ? 1 : number(found.group("part"));
            return Outcome.accepted(part(kind, year, part));
        }

        private static int number(String part) {
            return switch (part.toUpperCase(Locale.ROOT)) {
                case "I", "ĐẦU" -> 1;
                case "II", "CUỐI" -> 2;
                case "III" -> 3;
                case "IV" -> 4;
                default -> Integer.parseInt(part);
            };
        }
    }
}
