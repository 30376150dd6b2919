package vn.chungtay.reporting.rollup;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;

/// What a place comes to in one row of a form.
///
/// @param where the place, always named
/// @param organisation null in the row of totals
public record TotalRow(Round round, Where where, @Nullable Organisation organisation, Total total) {

    /// The page that tells the cells of a figure; the same below `/api/v1` tells programs.
    public String explained(String element) {
        return new TotalQuestion(round, where, organisation)
                .address("/totals/explain")
                .queryParam("element", element)
                .encode()
                .toUriString();
    }
}
