package vn.chungtay.people.sample;

import java.util.Map;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;

/// A branch and what it reported of its members.
///
/// @param commune code of the area in which its members live or work
/// @param members at the end of each year; a year without a report is missing
/// @param admitted within each year
record Branch(
        UnitId unit,
        Organisation organisation,
        String commune,
        Map<Integer, Long> members,
        Map<Integer, Long> admitted) {}
