package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.organisation.Unit;

/// Who can be party of an agreement that a unit draws up, to be ticked: the units of its level in
/// its area, and the bodies there.
///
/// @param day on which they stand so: today, or the last one of the unit's life
/// @param place what the area is called
record Offer(Unit lead, LocalDate day, String place, List<Party> units, List<Party> bodies) {}
