package vn.chungtay.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What hangs on units and goes with them when they are reorganised: members, open reports. The
/// module that keeps it fills this port, so that whoever signs a decision sees how much it touches.
public interface Holdings {

    /// How much the units have on a day, a count for each kind of thing; sorted as it is to be
    /// read.
    List<Held> of(Set<UnitId> units, LocalDate day);

    /// @param text the key of a sentence in which `{0}` is the count
    record Held(String text, long count) {}
}
