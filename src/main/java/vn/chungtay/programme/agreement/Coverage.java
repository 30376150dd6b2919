package vn.chungtay.programme.agreement;

/// How a unit stands in a year.
enum Coverage {
    /// Party of no signed agreement with a key task for the year.
    MISSING,
    /// One of those, which is at least being drafted.
    DRAFTED,
    COVERED,
    APPRAISED
}
