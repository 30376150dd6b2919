package vn.chungtay.reporting.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.target.Disputes.Dispute;

/// The targets of a programme beside what its annex says, period by period.
///
/// @param periods as the annex prints them
public record TargetBoard(List<String> periods, List<Row> rows) {

    /// A target, with a line for each organisation that the annex has a table for; none when it has
    /// no table at all.
    ///
    /// @param thresholds all of them, in the words of the law
    /// @param due when it is to be met, in words
    /// @param timing what that means for the period, in words; null beside printed figures
    public record Row(
            Target target,
            String thresholds,
            String due,
            @Nullable String timing,
            List<Line> lines) {
        Row at(@Nullable String other) {
            return new Row(target, thresholds, due, other, lines);
        }
    }

    /// The standing of an organisation, or of one sector of it, a cell for each period of the
    /// board.
    ///
    /// @param href the way to the units behind it; null where there are none
    public record Line(Whose whose, String threshold, @Nullable String href, List<Cell> cells) {}

    /// @param disputed by a finding that one of the figures behind it takes part in
    public record Cell(Assessment assessment, @Nullable Dispute disputed) {}
}
