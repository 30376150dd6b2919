package vn.chungtay.reporting.rollup;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.Membership.Kind;
import vn.chungtay.shared.Period;

/// Which cells of a form are asked of which units in a period. Hundreds of totals of one question
/// share it: there are a dozen kinds of units.
final class AskedCells {
    private final Form form;
    private final Period period;
    private final Map<Kind, BitSet> places = new HashMap<>();

    AskedCells(Form form, Period period) {
        this.form = form;
        this.period = period;
    }

    /// How many units are asked for a cell.
    ///
    /// @param units how many there are of each kind
    long count(Map<Kind, Long> units, Cell cell) {
        var count = 0L;
        for (var some : units.entrySet()) {
            if (of(some.getKey()).get(cell.place())) {
                count += some.getValue();
            }
        }
        return count;
    }

    /// Whether units of a kind are asked for anything.
    boolean asksAnything(Kind kind) {
        return !of(kind).isEmpty();
    }

    private BitSet of(Kind kind) {
        return places.computeIfAbsent(kind, this::read);
    }

    private BitSet read(Kind kind) {
        var asked = new BitSet();
        form.cells().stream()
                .filter(cell -> cell.isAskedOf(kind.organisation(), kind.level(), period))
                .forEach(cell -> asked.set(cell.place()));
        return asked;
    }
}
