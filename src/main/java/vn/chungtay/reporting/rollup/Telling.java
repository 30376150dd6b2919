package vn.chungtay.reporting.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.OverTime;
import vn.chungtay.reporting.period.Round;

/// Which figures of several rounds count in the period they lie in. What happened is added up. How
/// things stood is told by the last figure of each unit; one that is gone gives way as soon as one
/// of those that took it over has told.
///
/// The rounds are gone through from the latest to the earliest.
final class Telling {
    /// The place of what does not count.
    static final int NOWHERE = -1;

    private final List<Cell> cells;
    private final Heirs heirs;
    private final Map<Long, Round[]> told = new HashMap<>();

    /// @param cells of the latest round's form
    Telling(List<Cell> cells, Heirs heirs) {
        this.cells = cells;
        this.heirs = heirs;
    }

    /// Where the figures of a round belong in the latest form: by their places there, nowhere for
    /// what is no longer asked and for what is not wanted.
    static int[] places(Round round, Form latest, Predicate<Cell> wanted) {
        return round.form().cells().stream()
                .mapToInt(cell ->
                        latest.cell(cell.element()).filter(wanted).map(Cell::place).orElse(NOWHERE))
                .toArray();
    }

    /// Whether the figure that a unit gave in a round counts; those of the later rounds have been
    /// asked about.
    boolean counts(Round round, long unit, int place) {
        if (place == NOWHERE) {
            return false;
        }
        if (cells.get(place).overTime() == OverTime.SUM) {
            return true;
        }
        var own = told.computeIfAbsent(unit, _ -> new Round[cells.size()]);
        if (own[place] != null) {
            return false;
        }
        own[place] = round;
        return heirs.of(unit).stream().noneMatch(heir -> hasTold(heir, place));
    }

    private boolean hasTold(Heirs.Heir heir, int place) {
        var of = told.get(heir.unit());
        var last = of == null ? null : of[place];
        return last != null && !last.treeOn().isBefore(heir.since());
    }
}
