package vn.chungtay.reporting.register;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.organisation.Sight;
import vn.chungtay.reporting.entry.BulkReports;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.period.Round;

/// Fills the empty cells of many reports with what the registers know. A cell that somebody emptied
/// stays empty, and a report that is on its way stays as it was sent.
@Component
class BulkFilling {
    private final Registers registers;
    private final AskedUnits units;
    private final FillingDoor door;
    private final BulkReports reports;
    private final Trail trail;

    BulkFilling(
            Registers registers,
            AskedUnits units,
            FillingDoor door,
            BulkReports reports,
            Trail trail) {
        this.registers = registers;
        this.units = units;
        this.door = door;
        this.reports = reports;
        this.trail = trail;
    }

    /// What there is to fill today.
    @Transactional(readOnly = true)
    Filling preview(Round round, Sight sight) {
        var filling = new Filling(round);
        var cells = registers.cells(round.form());
        if (cells.isEmpty()) {
            return filling;
        }
        var blank =
                units.of(round, cells, sight).stream()
                        .filter(unit ->
                                unit.cells(cells, round.period()).stream()
                                        .anyMatch(cell -> Registers.isBlank(unit.figures(), cell)))
                        .toList();
        var ids = blank.stream().map(AskedUnit::id).toList();
        var closed = door.closed(round, ids);
        var open = blank.stream().filter(unit -> !closed.contains(unit.id())).toList();
        var known = registers.of(round, cells, open.stream().map(AskedUnit::id).toList());
        var begun =
                open.stream()
                        .filter(AskedUnit::begun)
                        .map(AskedUnit::id)
                        .filter(known::containsKey)
                        .toList();
        var emptied = units.emptied(round, begun);
        for (var unit : open) {
            var own = unit.cells(cells, round.period());
            var left = emptied.getOrDefault(unit.id(), Set.of());
            registers.beside(own, unit.figures(), known, unit.id()).stream()
                    .filter(Registered::isBlank)
                    .filter(one -> !left.contains(one.cell().place()))
                    .forEach(one -> filling.add(unit.id(), one));
        }
        return filling;
    }

    /// Fills it, and tells the trail once.
    ///
    /// @param hands whose hand it is, by the key of the register's name
    /// @return what was to be filled; what somebody entered meanwhile was left to them
    @Transactional
    Filling fill(Round round, Sight sight, Function<String, Hand> hands) {
        var filling = preview(round, sight);
        var act = Act.of("report.fill", "report " + round.path()).after("units", filling.units());
        var written = 0L;
        var persons = new TreeSet<String>();
        for (var register : filling.registers()) {
            var hand = hands.apply(register);
            written += reports.take(round, filling.of(register), hand);
            persons.add(hand.person());
        }
        if (written > 0) {
            trail.record(act.after("cells", written).after("by", String.join("; ", persons)));
        }
        return filling;
    }
}
