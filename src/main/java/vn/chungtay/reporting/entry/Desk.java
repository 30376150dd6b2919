package vn.chungtay.reporting.entry;

import java.util.List;
import vn.chungtay.organisation.Unit;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Tab;
import vn.chungtay.web.Texts;

/// Where one unit enters what it itself reports in a round.
///
/// @param unit as it stands on the last day of the period
/// @param cells what it is asked for; empty for a unit that only passes on what is below it
/// @param texts the narrative parts it is asked for
public record Desk(Round round, Unit unit, List<Cell> cells, List<Text> texts) {

    public static Desk of(Round round, Unit unit) {
        return new Desk(
                round,
                unit,
                round.form().cellsOf(unit.organisation(), unit.level(), round.period()),
                round.form().textsOf(unit.level()));
    }

    /// The address of its page.
    public String path() {
        return "/reports/" + round.path() + "/" + unit.code();
    }

    /// The two pages of a report, of which one is open.
    public List<Tab> tabs(Texts texts, boolean entering) {
        return List.of(
                new Tab(texts.text("submission.tab.entry"), path(), entering),
                new Tab(
                        texts.text("submission.tab.submission"),
                        path() + "/submission",
                        !entering));
    }
}
