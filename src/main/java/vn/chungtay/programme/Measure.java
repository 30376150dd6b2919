package vn.chungtay.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a target measures: a ratio of summed elements, or the share of units for which a condition
/// holds. Levels are empty where the target does not say them.
public record Measure(
        Kind kind,
        String counts,
        List<Level> levels,
        List<String> numerator,
        List<String> denominator,
        @Nullable Condition condition) {

    /// How the rate comes about.
    public enum Kind {
        /// Sum of the numerators over sum of the denominators.
        RATIO,
        /// Units that fulfil the condition over all units that owe it.
        SHARE_OF_UNITS
    }

    /// Where units of an organisation stand.
    public enum Level {
        PROVINCE,
        DISTRICT,
        GRASSROOTS,
        BRANCH
    }

    /// What a unit has to have: the element at least this often.
    public record Condition(String element, int atLeast) {}

    public Measure {
        if ((kind == Kind.SHARE_OF_UNITS) != (condition != null)) {
            throw new IllegalArgumentException("A share of units, and only it, has a condition");
        }
        levels = List.copyOf(levels);
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }

    /// The same of other elements; the share of units of none but its own.
    Measure of(Threshold.Sides sides) {
        return new Measure(kind, counts, levels, sides.numerator(), sides.denominator(), condition);
    }

    /// `b1.members / b1.eligible`, or `t10.branches_with_fund ≥ 1`.
    String formula() {
        return condition == null
                ? String.join(" + ", numerator) + " / " + String.join(" + ", denominator)
                : condition.element() + " ≥ " + condition.atLeast();
    }
}
