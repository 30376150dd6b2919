package vn.chungtay.reporting.entry;

import java.util.Optional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Refusal;

/// Whether a report can be written in now. What becomes of reports fills this port, so that
/// entering need not know of submitting.
public interface EntryLock {
    /// Why nothing can be entered: the round is not open, the report was submitted; empty when
    /// entering is allowed. Asked within the transaction that saves.
    Optional<Refusal> whyClosed(Round round, UnitId unit);
}
