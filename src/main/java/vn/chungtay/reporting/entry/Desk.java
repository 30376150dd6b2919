package vn.chungtay.reporting.entry;

import java.util.List;
import java.util.Optional;
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

    /// What a file that is taken along says it belongs to; programmes that run side by side may
    /// call a form alike.
    public String report() {
        return String.join("/", round.programme(), round.path(), unit.code());
    }

    /// Nothing where the unit is not asked for it.
    public Optional<Cell> cell(String element) {
        return cells.stream().filter(cell -> cell.element().equals(element)).findFirst();
    }

    /// The pages of a report.
    public enum Tabs {
        ENTRY,
        SUBMISSION,
        PAPER
    }

    /// @param open the page that is open; a report without narrative parts goes on no paper
    public List<Tab> tabs(Texts words, Tabs open) {
        var entry = new Tab(words.text("submission.tab.entry"), path(), open == Tabs.ENTRY);
        var submission =
                new Tab(
                        words.text("submission.tab.submission"),
                        path() + "/submission",
                        open == Tabs.SUBMISSION);
        var paper =
                new Tab(words.text("submission.tab.paper"), path() + "/paper", open == Tabs.PAPER);
        return texts.isEmpty() ? List.of(entry, submission) : List.of(entry, submission, paper);
    }
}
