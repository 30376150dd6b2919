package vn.chungtay.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// A cell of a sheet as the text that a CSV file would hold: days as `2020-01-31`, numbers in plain
/// digits, a comma before decimals.
///
/// @param text what stands there; also where it is refused
/// @param refusal the key of the reason why it cannot be a value of a list
record XlsxCell(String text, @Nullable String refusal) {
    private static final XlsxCell EMPTY = new XlsxCell("", null);

    /// As many digits as a spreadsheet keeps.
    private static final MathContext EXACT = new MathContext(15);

    private static final int FINEST = 30;
    private static final BigDecimal FIRST_DAY = BigDecimal.ONE;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9_/]+[!?]?");
    private static final Pattern PADDED = Pattern.compile("0{2,15}");
    private static final Pattern CLOCK = Pattern.compile("(?s).*[hHmMsS].*");
    private static final Pattern ELAPSED = Pattern.compile("\\[([hHmMsS]+)]");

    /// Commas behind the last digit leave thousands out.
    private static final Pattern SCALED = Pattern.compile("(?s).*[0#?],+(?![0#?,]).*");

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    static XlsxCell of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return refused(
                    Objects.requireNonNullElse(cell.getRawValue(), ""), "documents.xlsx.error");
        }
        return switch (cell.getValue()) {
            case String text when isError(cell, text) -> refused(text, "documents.xlsx.error");
            case String text -> new XlsxCell(text, null);
            case BigDecimal number when isDay(cell) -> day(cell, number);
            case BigDecimal number when isOtherwise(cell) ->
                    refused(digits(number), "documents.xlsx.format");
            case BigDecimal number when isPercent(cell) ->
                    new XlsxCell(digits(number.movePointRight(2)) + "%", null);
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> refused(truth ? "TRUE" : "FALSE", "documents.xlsx.boolean");
            case null ->
                    cell.getType() == CellType.FORMULA
                            ? refused("=" + cell.getFormula(), "documents.xlsx.formula")
                            : EMPTY;
            default -> throw new IllegalStateException("no such value: " + cell);
        };
    }

    boolean isBlank() {
        return text.isBlank() && refusal == null;
    }

    private static XlsxCell refused(String text, String key) {
        return new XlsxCell(text, key);
    }

    /// A text may begin with `#`; what a formula gives then is an error.
    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches();
    }

    private static XlsxCell day(Cell cell, BigDecimal number) {
        if (number.compareTo(FIRST_DAY) < 0 || number.compareTo(LAST_DAY) > 0) {
            return refused(number.toString(), "documents.xlsx.day");
        }
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new XlsxCell(moment.toLocalDate().toString(), null)
                : refused(moment.toString(), "documents.xlsx.time");
    }

    private static XlsxCell number(Cell cell, BigDecimal number) {
        if (number.precision() - number.scale() > EXACT.getPrecision() || number.scale() > FINEST) {
            return refused(number.toString(), "documents.xlsx.number");
        }
        String digits = digits(number);
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return PADDED.matcher(format).matches() && digits.matches("\\d+")
                ? new XlsxCell(
                        "0".repeat(Math.max(0, format.length() - digits.length())) + digits, null)
                : new XlsxCell(digits, null);
    }

    /// As offices here write it: a point would stand before thousands, and `1.733` that a
    /// spreadsheet took for one and a bit would be read as one thousand and more.
    static String digits(BigDecimal number) {
        BigDecimal shown = number.round(EXACT).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString().replace('.', ',');
    }

    /// By the format alone: to a spreadsheet a day is a number.
    private static boolean isDay(Cell cell) {
        int id = id(cell);
        return (id >= 14 && id <= 17)
                || (id >= 27 && id <= 36)
                || (id >= 50 && id <= 58)
                || format(cell).matches("(?s).*[dDyY].*");
    }

    /// Whether a person sees another number than the one that is kept: hours, months, thousands.
    private static boolean isOtherwise(Cell cell) {
        int id = id(cell);
        return (id >= 18 && id <= 21)
                || (id >= 45 && id <= 47)
                || CLOCK.matcher(format(cell)).matches()
                || SCALED.matcher(format(cell)).matches();
    }

    private static boolean isPercent(Cell cell) {
        int id = id(cell);
        return id == 9 || id == 10 || format(cell).contains("%");
    }

    private static int id(Cell cell) {
        return Objects.requireNonNullElse(cell.getDataFormatId(), 0);
    }

    /// Without what is shown as it stands there.
    private static String format(Cell cell) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "General");
        String elapsed = ELAPSED.matcher(format).replaceAll("$1");
        return elapsed.equals("General") ? "" : NOT_FORMAT.matcher(elapsed).replaceAll("");
    }
}
