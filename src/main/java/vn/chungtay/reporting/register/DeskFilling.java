package vn.chungtay.reporting.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.CellResult;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;

/// Fills the empty cells of one report for whoever works at its desk: those they emptied too, since
/// it is they who ask.
@Component
class DeskFilling {
    private final Registers registers;
    private final Reports reports;
    private final DeskRights rights;

    DeskFilling(Registers registers, Reports reports, DeskRights rights) {
        this.registers = registers;
        this.reports = reports;
        this.rights = rights;
    }

    @Transactional
    Outcome<Filled> fill(Desk desk, Viewer by) {
        var known = registers.at(desk);
        var blank = known.stream().filter(Registered::isBlank).toList();
        var filled = blank.isEmpty() ? Set.<Cell>of() : take(desk, blank, by);
        var closed = rights.whyClosed(desk);
        if (closed.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused<>(List.of(closed.get()));
        }
        return Outcome.accepted(
                new Filled(
                        blank.stream().filter(one -> filled.contains(one.cell())).toList(),
                        known.stream().filter(Registered::differs).toList()));
    }

    /// Holds the report from here on, so that what is asked next stands until the end.
    private Set<Cell> take(Desk desk, List<Registered> blank, Viewer by) {
        var report = reports.hold(desk.round(), desk.unit().id());
        var changes =
                blank.stream()
                        .map(one ->
                                new CellChange(
                                        one.cell(),
                                        Quantity.NOT_REPORTED,
                                        Quantity.of(one.known())))
                        .toList();
        var filled = new HashSet<Cell>();
        for (var result : reports.save(report, changes, Hand.of(by, Source.REGISTER))) {
            if (result instanceof CellResult.Kept(var cell, _)) {
                filled.add(cell);
            }
        }
        return filled;
    }

    /// @param cells that were empty
    /// @param differing that have something else than the register, and keep it
    record Filled(List<Registered> cells, List<Registered> differing) {}
}
