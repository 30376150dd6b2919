package vn.chungtay.programme.commitment;

import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// A unit that owes a commitment in a year, with what it has of them; those taken back are left
/// out.
///
/// @param units how many the unit itself registered
/// @param heads how many its head did
/// @param officials how many its officials did
/// @param carriedOut of all of them, whether recognised or not yet appraised
record OwingUnit(
        String code,
        String name,
        Organisation organisation,
        Level level,
        Place area,
        int units,
        int heads,
        int officials,
        int carriedOut,
        int recognised,
        int waiting) {

    record Place(String code, String name) {}

    boolean isMissing() {
        return units == 0;
    }
}
