package vn.chungtay.reporting.finding;

import java.util.Comparator;
import vn.chungtay.reporting.annex.Line;

/// In which order the list stands; what is equal stays in the order of the rules.
enum FindingOrder {
    RULE(Comparator.comparing(_ -> 0)),
    FORM(Comparator.comparing(Finding::form)),
    PERIOD(Comparator.comparing(Finding::period)),
    ORGANISATION(Comparator.comparing(finding -> rank(finding.line())));

    private final Comparator<Finding> comparator;

    FindingOrder(Comparator<Finding> comparator) {
        this.comparator = comparator;
    }

    Comparator<Finding> comparator() {
        return comparator;
    }

    /// The organisations in their own order, then the rows of totals and of rates.
    private static int rank(Line line) {
        return line.organisation() == null ? Integer.MAX_VALUE : line.organisation().ordinal();
    }
}
