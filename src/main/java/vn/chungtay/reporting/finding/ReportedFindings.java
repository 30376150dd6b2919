package vn.chungtay.reporting.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.annex.Figure;

/// Findings among what units report. A port: rounds and totals know of rules, not the other way
/// round.
public interface ReportedFindings {

    /// Those of the rounds of one period, within what the viewer has in sight.
    List<Reported> of(FindingQuestion asked, Viewer viewer);

    /// A finding among live totals.
    ///
    /// @param told each of its figures leads to the units and cells it is made of
    /// @param stage of the rounds
    /// @param unit code of the unit whose totals they are
    /// @param area the same for an area
    /// @param figures each that takes part, the held side first
    record Reported(
            String stage,
            @Nullable String unit,
            @Nullable String area,
            Told told,
            List<Source> figures) {
        Finding finding() {
            return told.finding();
        }
    }

    /// A total that takes part.
    ///
    /// @param unitsReported of how many units it is
    /// @param unitsExpected how many are asked for it
    /// @param explained the page that tells its units and cells
    record Source(Figure figure, long unitsReported, long unitsExpected, String explained) {}
}
