package vn.chungtay.shared;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of an official document, in one of two styles: the Party's and the organisations'
/// `02-ĐA/TU` (number-type/body) and the State's `145/2020/NĐ-CP` (number/year/type-body, the year
/// only where the document is a legal one; a law has no type, `91/2025/QH15`).
///
/// It prints as written: both styles put a zero before numbers below 10, but a document that lacks
/// it keeps lacking it. The zero is writing, not identity: `02-ĐA/TU` equals `2-ĐA/TU`.
public record DocumentNumber(
        String digits, @Nullable Integer year, Style style, String type, String body) {

    private static final int LONGEST = 60;
    private static final String DIGITS = "(?<digits>0{0,2}[1-9][0-9]{0,5})";

    /// A capital first, then letters or figures, groups joined by hyphens: `CTr`, `MTTW-BTT`. The
    /// Icelandic Ð of old fonts is not the Vietnamese Đ and is refused.
    private static final String WORD = "[\\p{Lu}&&\\p{IsLatin}&&[^Ð]][\\p{IsLatin}0-9&&[^Ðð]]*";

    private static final String WORDS = WORD + "(?:-" + WORD + ")*";
    private static final Pattern PARTY =
            Pattern.compile(DIGITS + "-(?<type>" + WORD + ")/(?<body>" + WORDS + ")");
    private static final Pattern STATE =
            Pattern.compile(
                    (DIGITS + "(?:/(?<year>[1-9][0-9]{3}))?/(?<type>" + WORD + ")-(?<body>")
                            + (WORDS + ")"));
    private static final Pattern LAW =
            Pattern.compile(DIGITS + "/(?<year>[1-9][0-9]{3})/(?<body>QH[0-9]{1,2})");
    private static final Pattern LOOSE = Pattern.compile(" ?([-–/]) ?");

    /// Which authorities' rules the number is written by.
    public enum Style {
        PARTY,
        STATE
    }

    public DocumentNumber {
        if (!Pattern.matches(DIGITS, digits) || body.isEmpty()) {
            throw new IllegalArgumentException(
                    "No document number: " + digits + ", " + type + ", " + body);
        }
    }

    public static Outcome<DocumentNumber> read(String text) {
        var writing = Writing.of(text);
        if (writing.length() > LONGEST) {
            return Outcome.refused("document-number.refusal.other", Writing.quoted(writing));
        }
        var party = PARTY.matcher(writing);
        if (party.matches()) {
            return Outcome.accepted(
                    new DocumentNumber(
                            party.group("digits"),
                            null,
                            Style.PARTY,
                            party.group("type"),
                            party.group("body")));
        }
        var state = STATE.matcher(writing);
        if (state.matches()) {
            return Outcome.accepted(
                    new DocumentNumber(
                            state.group("digits"),
                            year(state.group("year")),
                            Style.STATE,
                            state.group("type"),
                            state.group("body")));
        }
        var law = LAW.matcher(writing);
        if (law.matches()) {
            return Outcome.accepted(
                    new DocumentNumber(
                            law.group("digits"),
                            year(law.group("year")),
                            Style.STATE,
                            "",
                            law.group("body")));
        }
        return refusal(writing);
    }

    /// The number without the zeros before it.
    public int number() {
        return Integer.parseInt(digits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentNumber that
                && number() == that.number()
                && Objects.equals(year, that.year)
                && style == that.style
                && type.equals(that.type)
                && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number(), year, style, type, body);
    }

    /// As written, `02-ĐA/TU`.
    @Override
    public String toString() {
        if (style == Style.PARTY) {
            return digits + "-" + type + "/" + body;
        }
        return digits
                + "/"
                + (year == null ? "" : year + "/")
                + (type.isEmpty() ? "" : type + "-")
                + body;
    }

    private static Outcome<DocumentNumber> refusal(String writing) {
        if (writing.isEmpty()) {
            return Outcome.refused("document-number.refusal.empty");
        }
        var close = LOOSE.matcher(writing).replaceAll("$1").replace('–', '-').replace('Ð', 'Đ');
        var capitals = close.toUpperCase(Locale.ROOT);
        for (var guess : new String[] {close, capitals}) {
            if (!guess.equals(writing) && read(guess) instanceof Outcome.Accepted<DocumentNumber>) {
                return Outcome.refused(
                        "document-number.refusal.close", Writing.quoted(writing), guess);
            }
        }
        return Outcome.refused("document-number.refusal.other", Writing.quoted(writing));
    }

    private static @Nullable Integer year(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
