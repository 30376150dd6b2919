package vn.chungtay.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Rate;

/// A threshold on a rate. Strict is the law's "trên" (above); otherwise reaching it is enough.
///
/// @param sector `STATE` or `NON_STATE`, where a target tells them apart
/// @param of the elements that are summed for the sector alone; none where the target's own are
public record Threshold(
        List<Organisation> organisations,
        @Nullable String sector,
        BigDecimal percent,
        boolean strict,
        @Nullable Sides of) {

    /// Both sides of a rate.
    public record Sides(List<String> numerator, List<String> denominator) {
        public Sides {
            if (numerator.isEmpty() || denominator.isEmpty()) {
                throw new IllegalArgumentException("A rate has two sides");
            }
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    public Threshold {
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("A threshold holds for at least one organisation");
        }
        if (of != null && sector == null) {
            throw new IllegalArgumentException("Only a sector has figures of its own");
        }
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("No threshold: " + percent + " per cent");
        }
        organisations = List.copyOf(organisations);
        percent = plain(percent);
    }

    /// Whether it is about a sector that no figures tell apart.
    public boolean isUntold() {
        return sector != null && of == null;
    }

    /// By the legal wording: "trên" is met above the threshold only, "ít nhất" at it as well.
    public boolean isMetBy(Rate rate) {
        return strict ? rate.isAbove(percent) : rate.isAtLeast(percent);
    }

    /// The smallest numerator over this denominator that meets it.
    public long needed(long denominator) {
        var exact = share(denominator);
        return strict
                ? Math.addExact(exact.setScale(0, RoundingMode.FLOOR).longValueExact(), 1)
                : exact.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /// So much of a denominator as the threshold says, exactly: 0,8 × 9 is 7,2.
    public BigDecimal share(long denominator) {
        return percent.multiply(BigDecimal.valueOf(denominator)).movePointLeft(2);
    }

    /// 80, 80.0 and 80.000 are the same threshold.
    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
