package vn.chungtay.reporting.annex;

import java.math.BigDecimal;

/// A published figure: where it stands, what is printed there and the exact amount that says.
/// Counts have scale 0; rates keep the decimals with which they were printed.
public record Figure(Place place, String printed, BigDecimal amount) {

    /// Where a figure stands; `period` is a period's code.
    public record Place(String form, String period, Line line, String code) {

        public Place at(Line other) {
            return new Place(form, period, other, code);
        }

        public Place of(String other) {
            return new Place(form, period, line, other);
        }

        /// The address of the figure's own page.
        public String address() {
            return String.join("/", "/forms", form, period, line.code(), code);
        }
    }
}
