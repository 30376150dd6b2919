package vn.chungtay.reporting.entry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;

/// Finds rounds and desks by their addresses, within what a viewer has in sight.
@Component
public class Desks {
    private final Programmes programmes;
    private final Rounds rounds;
    private final Units units;
    private final Sights sights;

    Desks(Programmes programmes, Rounds rounds, Units units, Sights sights) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.units = units;
        this.sights = sights;
    }

    /// A round of the current programme, as an address names it: `B1`, `2020`, `final`.
    public Optional<Round> round(RoundPath path) {
        var programme = programmes.currentCode();
        if (programme.isEmpty()
                || !(Period.fromCode(path.period()) instanceof Outcome.Accepted<Period>(var of))) {
            return Optional.empty();
        }
        return rounds.ofPeriod(programme.get(), path.form(), of).stream()
                .filter(round -> Round.word(round.stage()).equals(path.stage()))
                .findFirst();
    }

    /// A unit of the round's day that a viewer has in sight; a unit elsewhere is not found.
    public Optional<Desk> find(RoundPath path, String unit, Viewer viewer, Permission permission) {
        return round(path)
                .flatMap(round ->
                        units.find(unit, round.treeOn())
                                .filter(found -> isSeen(found, round, viewer, permission))
                                .map(found -> Desk.of(round, found)));
    }

    private boolean isSeen(Unit unit, Round round, Viewer viewer, Permission permission) {
        return sights.sees(sights.of(viewer, permission), unit.id(), round.treeOn());
    }

    /// The part of an address that names a round.
    public record RoundPath(String form, String period, String stage) {}
}
