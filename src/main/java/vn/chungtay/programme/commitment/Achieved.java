package vn.chungtay.programme.commitment;

/// How far target 3 is reached among some units: what has been entered here, to be held against
/// `t3.done` and `t3.base` of the six-monthly report, which the units count themselves.
///
/// @param units how many owe one
/// @param registered units that have registered something themselves
/// @param done units that have carried something out; what was not recognised is not counted
/// @param persons heads and officials who have registered something
/// @param personsDone those of them who have carried something out
record Achieved(int units, int registered, int done, int persons, int personsDone) {

    int missing() {
        return units - registered;
    }
}
