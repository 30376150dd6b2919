package vn.chungtay.programme.agreement;

/// How far target 4 is reached among some units by what has been entered here, to be held against
/// `t4.with_programme` of the six-monthly report, which the units say themselves.
///
/// @param units how many owe an agreement
/// @param covered that are party of a signed one with a key task for the year
/// @param appraised those of them with one that was appraised for the year
record Reached(int units, int covered, int appraised) {

    int missing() {
        return units - covered;
    }
}
