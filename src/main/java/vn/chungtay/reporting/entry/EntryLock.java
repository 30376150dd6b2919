package vn.chungtay.reporting.entry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Refusal;

/// Whether a report can be written in now. What becomes of reports fills this port, so that
/// entering need not know of submitting.
public interface EntryLock {
    /// Why nothing can be entered: the round is not open, the report was submitted; empty when
    /// entering is allowed. Asked within the transaction that saves.
    Optional<Refusal> whyClosed(Round round, UnitId unit);

    /// Those of many units whose reports are on their way, so that a list must leave them alone.
    Set<UnitId> underWay(Round round, Collection<UnitId> units);

    /// Those of many units from which a round that has opened takes nothing any more today.
    Set<UnitId> shutOut(Round round, Collection<UnitId> units);
}
