package vn.chungtay.reporting.rollup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What one unit itself reported for an element: a cell that a total is made of.
///
/// @param person who entered it; null while nobody has
/// @param source by which way
/// @param at when
public record Contribution(
        String unit,
        String name,
        Organisation organisation,
        Level level,
        Quantity value,
        @Nullable String person,
        @Nullable String source,
        @Nullable Instant at,
        String form,
        Period period,
        Stage stage) {

    /// The page of the cell.
    String address(String element) {
        return "/reports/" + Round.path(form, period, stage) + "/" + unit + "/" + element;
    }
}
