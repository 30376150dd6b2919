package vn.chungtay.people;

import java.util.regex.Pattern;
import vn.chungtay.shared.Outcome;

/// The number of a citizen's card (12 figures) or of the identity card before it (9 figures). It is
/// kept closed and never printed by accident.
public record IdentityNumber(String digits) {
    private static final Pattern FIGURES = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.-]");

    public IdentityNumber {
        if (!FIGURES.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not an identity number");
        }
    }

    /// As it was typed, figures in groups or not.
    public static Outcome<IdentityNumber> read(String typed) {
        var digits = BETWEEN.matcher(typed).replaceAll("");
        return FIGURES.matcher(digits).matches()
                ? Outcome.accepted(new IdentityNumber(digits))
                : Outcome.refused("person.refusal.identity");
    }

    @Override
    public String toString() {
        return "(closed)";
    }
}
