package vn.chungtay.programme.agreement;

import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// A unit that owes an agreement in a year, with those it is a party of.
///
/// @param signed that hold in the year and name a key task for it
/// @param drafts not yet signed
/// @param appraised those signed that were appraised for the year
record CoveredUnit(
        String code,
        String name,
        Organisation organisation,
        Level level,
        Place area,
        int signed,
        int drafts,
        int appraised) {

    record Place(String code, String name) {}

    boolean isMissing() {
        return signed == 0;
    }
}
