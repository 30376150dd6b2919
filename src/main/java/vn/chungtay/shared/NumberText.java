package vn.chungtay.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as Vietnamese offices write them: `1.733` is one thousand seven hundred and
/// thirty-three, `76,1` has one decimal. Reading is strict: a number that can be read two ways
/// (`1,733`, `76.1`) is refused with both readings, never guessed. Signs are refused, the field
/// counts nothing below zero.
public final class NumberText {
    private static final int LONGEST = 40;

    private static final Pattern WHOLE =
            Pattern.compile("0|[1-9][0-9]*|[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    private static final Pattern DECIMAL = Pattern.compile("(?<whole>[0-9.]+),(?<part>[0-9]+)");
    private static final Pattern COMMA_OR_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "[1-9][0-9]{0,2}(,[0-9]{3}){2,}(\\.[0-9]+)?|[1-9][0-9]{0,2},[0-9]{3}\\.[0-9]+");
    private static final Pattern POINT_BELOW_ONE = Pattern.compile("0\\.[0-9]+");
    private static final Pattern ONE_POINT = Pattern.compile("[1-9][0-9]*\\.[0-9]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9.]+(,[0-9]+)?");
    private static final Pattern MISPLACED_POINTS = Pattern.compile("[0-9][0-9.]*(,[0-9]+)?");

    private NumberText() {}

    /// A count: `0`, `1733` or `1.733`.
    public static Outcome<Long> readCount(String text) {
        var writing = Writing.of(text);
        if (writing.length() > LONGEST) {
            return tooLarge(writing);
        }
        if (isDecimal(writing)) {
            return Outcome.refused("number.refusal.not-whole", writing);
        }
        if (!WHOLE.matcher(writing).matches()) {
            return refusal(
                    writing, "number.refusal.comma-in-count", "number.refusal.point-in-count");
        }
        var number = new BigDecimal(writing.replace(".", ""));
        return number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? tooLarge(writing)
                : Outcome.accepted(number.longValueExact());
    }

    /// A number with or without decimals; `50,00` keeps its two decimals.
    public static Outcome<BigDecimal> readDecimal(String text) {
        var writing = Writing.of(text);
        if (writing.length() > LONGEST) {
            return tooLarge(writing);
        }
        if (WHOLE.matcher(writing).matches() || isDecimal(writing)) {
            return Outcome.accepted(new BigDecimal(writing.replace(".", "").replace(',', '.')));
        }
        return refusal(
                writing, "number.refusal.comma-two-readings", "number.refusal.point-two-readings");
    }

    public static String print(long number) {
        return print(BigDecimal.valueOf(number));
    }

    /// Prints as many decimals as the number's scale.
    public static String print(BigDecimal number) {
        var plain = number.setScale(Math.max(0, number.scale())).abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var part = point < 0 ? "" : "," + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped(whole) + part;
    }

    private static boolean isDecimal(String writing) {
        var decimal = DECIMAL.matcher(writing);
        return decimal.matches()
                && WHOLE.matcher(decimal.group("whole")).matches()
                && !COMMA_OR_THOUSANDS.matcher(writing).matches();
    }

    /// Said before anything is matched: the expressions are for numbers, not for a pasted page.
    private static <T> Outcome<T> tooLarge(String writing) {
        return Outcome.refused("number.refusal.too-large", Writing.quoted(writing));
    }

    private static <T> Outcome<T> refusal(String writing, String twoByComma, String twoByPoint) {
        if (writing.isEmpty()) {
            return Outcome.refused("number.refusal.empty");
        }
        if (writing.startsWith("+") || writing.startsWith("-") || writing.startsWith("−")) {
            return Outcome.refused("number.refusal.sign", writing);
        }
        if (COMMA_OR_THOUSANDS.matcher(writing).matches()) {
            return Outcome.refused(twoByComma, writing, writing.replace(',', '.'));
        }
        if (ENGLISH.matcher(writing).matches() || POINT_BELOW_ONE.matcher(writing).matches()) {
            return Outcome.refused("number.refusal.english", writing, swapped(writing));
        }
        if (ONE_POINT.matcher(writing).matches()) {
            return Outcome.refused(
                    twoByPoint, writing, swapped(writing), grouped(writing.replace(".", "")));
        }
        return malformed(writing);
    }

    private static <T> Outcome<T> malformed(String writing) {
        if (LEADING_ZERO.matcher(writing).matches()) {
            return Outcome.refused("number.refusal.leading-zero", writing);
        }
        if (MISPLACED_POINTS.matcher(writing).matches()) {
            return Outcome.refused("number.refusal.points", writing);
        }
        if (writing.codePoints().anyMatch(NumberText::isForeignDigit)) {
            return Outcome.refused("number.refusal.foreign-digits", writing);
        }
        if (writing.matches("[0-9., ]+") && writing.contains(" ")) {
            return Outcome.refused("number.refusal.space", writing);
        }
        return Outcome.refused("number.refusal.not-a-number", writing);
    }

    private static boolean isForeignDigit(int character) {
        return character > 0x7f && Character.isDigit(character);
    }

    /// English writing turned into Vietnamese: points for commas, a comma for the point.
    private static String swapped(String writing) {
        return writing.replace(',', ' ').replace('.', ',').replace(' ', '.');
    }

    private static String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (var place = digits.length() - 3; place > 0; place -= 3) {
            text.insert(place, '.');
        }
        return text.toString();
    }
}
