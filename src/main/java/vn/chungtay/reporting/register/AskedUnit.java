package vn.chungtay.reporting.register;

import java.util.List;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Period;

/// A unit that is asked for something a register may know, with what it has reported.
///
/// @param begun whether there is a report
record AskedUnit(
        UnitId id,
        String code,
        String name,
        Organisation organisation,
        Level level,
        boolean begun,
        FigureRow figures) {

    /// Those of the cells that it is asked for.
    List<Cell> cells(List<Cell> all, Period period) {
        return all.stream().filter(c -> c.isAskedOf(organisation, level, period)).toList();
    }
}
