package vn.chungtay.reporting.sample;

import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;

/// A unit that reports, as it stood on the day of a round's tree.
///
/// @param parent the id of the unit above it; 0 above the province
/// @param ofWholeArea whether it is the unit of a commune, district or province, and not one of a
///   school, an agency or an enterprise there
/// @param branches it tells of: its own, and those nearby that stand under no grassroots unit
/// @param grassroots units directly below it
/// @param takenOver how many units of before the reorganisation it took over; 1 for any other
record SampleUnit(
        UnitId id,
        String code,
        Organisation organisation,
        Level level,
        long parent,
        boolean ofWholeArea,
        long branches,
        long grassroots,
        long takenOver) {

    Chance chance(String about) {
        return Chance.of(code, about);
    }

    /// Whether full-time officials work there, and people out of poverty can be looked for.
    boolean isOfCommune() {
        return level == Level.GRASSROOTS && ofWholeArea;
    }
}
