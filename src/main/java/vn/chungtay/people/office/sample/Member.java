package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.UnitId;

/// Somebody in a branch.
///
/// @param person the id
/// @param until the last day there; none while they stay
record Member(UnitId unit, long person, @Nullable LocalDate until) {}
