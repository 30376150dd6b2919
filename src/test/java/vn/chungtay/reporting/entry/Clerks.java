package vn.chungtay.reporting.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.shared.Quantity;

/// People at the desks of the small province, and what stands there.
@Component
public class Clerks {
    private final Desks desks;
    private final Units units;
    private final Reports reports;

    Clerks(Desks desks, Units units, Reports reports) {
        this.desks = desks;
        this.units = units;
        this.reports = reports;
    }

    /// Somebody with a role on the unit of a desk.
    public Viewer at(Desk desk, int id, Role role) {
        var grants = List.of(new Grant(role, new Scope.OfUnit(desk.unit().id().value())));
        return Viewer.of(new AccountId(id), "clerk-" + id, "Cán bộ số " + id, grants);
    }

    public Desk desk(RoundPath path, String unit) {
        var round = desks.round(path).orElseThrow();
        return Desk.of(round, units.find(unit, round.treeOn()).orElseThrow());
    }

    /// As in CSV: a number, `n/a` or nothing.
    public String figure(Desk desk, String element) {
        var cell = desk.round().form().cell(element).orElseThrow();
        return reports.figures(desk.round(), desk.unit().id()).at(cell.place()).code();
    }

    /// What somebody else has entered meanwhile.
    public void enter(Desk desk, String element, long amount, Viewer by) {
        enter(desk, element, Quantity.of(amount), by);
    }

    /// What somebody has taken back.
    public void empty(Desk desk, String element, Viewer by) {
        enter(desk, element, Quantity.NOT_REPORTED, by);
    }

    private void enter(Desk desk, String element, Quantity quantity, Viewer by) {
        var cell = desk.round().form().cell(element).orElseThrow();
        var change = new CellChange(cell, null, quantity);
        var hand = Hand.of(by, Source.PAGE);
        reports.save(desk.round(), desk.unit().id(), List.of(change), hand);
    }
}
