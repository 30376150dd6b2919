package vn.chungtay.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A part of a whole, kept as the two counts. A percentage is only ever printed from them, so that
/// rates of totals are sums over sums and a threshold is judged before any rounding. A rate over
/// nothing does not exist: whoever has a zero denominator says "not computable" instead.
public record Rate(long numerator, long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("No rate of " + numerator + " over " + denominator);
        }
    }

    /// In percent, rounded half up once, from the exact quotient.
    public BigDecimal percent(int decimals) {
        return hundredfold()
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /// The law's "trên": above the threshold, exactly.
    public boolean isAbove(BigDecimal percent) {
        return comparedWith(percent) > 0;
    }

    /// The law's "ít nhất" or "từ … trở lên": the threshold itself is enough.
    public boolean isAtLeast(BigDecimal percent) {
        return comparedWith(percent) >= 0;
    }

    private int comparedWith(BigDecimal percent) {
        return hundredfold().compareTo(percent.multiply(BigDecimal.valueOf(denominator)));
    }

    private BigDecimal hundredfold() {
        return BigDecimal.valueOf(numerator).multiply(HUNDRED);
    }
}
