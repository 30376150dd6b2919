package vn.chungtay.reporting.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.EntryLock;
import vn.chungtay.reporting.period.Round;

/// Which reports nothing may be filled into today: the round takes nothing from the unit, or what
/// the unit has reported is on its way.
@Component
class FillingDoor {
    private final List<EntryLock> locks;
    private final Clock clock;

    FillingDoor(List<EntryLock> locks, Clock clock) {
        this.locks = List.copyOf(locks);
        this.clock = clock;
    }

    Set<UnitId> closed(Round round, Collection<UnitId> units) {
        if (round.on(LocalDate.now(clock)) == Round.State.UPCOMING) {
            return Set.copyOf(units);
        }
        var closed = new HashSet<UnitId>();
        for (var lock : locks) {
            closed.addAll(lock.underWay(round, units));
            closed.addAll(lock.shutOut(round, units));
        }
        return closed;
    }
}
