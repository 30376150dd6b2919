package vn.chungtay.reporting.sample;

import java.math.BigDecimal;
import java.util.Optional;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.shared.Period;

/// The line that the annex printed for one organisation and period in one form.
record Printed(Figures figures, Place line) {
    private static final BigDecimal PERMILLE_OF_PERCENT = BigDecimal.TEN;

    static Printed of(Figures figures, String form, Period period, Organisation organisation) {
        return new Printed(figures, new Place(form, period.code(), Line.of(organisation), ""));
    }

    /// The line of the same organisation in another form or period.
    Printed elsewhere(String form, String period) {
        return new Printed(figures, new Place(form, period, line.line(), ""));
    }

    /// Empty where the annex left the cell blank.
    Optional<Long> count(String element) {
        return figures.at(line.of(element)).map(f -> f.amount().longValueExact());
    }

    /// A rate printed with at most one decimal.
    Optional<Long> permille(String rate) {
        return figures.at(line.of(rate))
                .map(Figure::amount)
                .map(percent -> percent.multiply(PERMILLE_OF_PERCENT).longValueExact());
    }
}
