package vn.chungtay.programme.commitment;

/// How a unit stands in a year.
enum Standing {
    /// The unit itself has registered nothing.
    MISSING,
    REGISTERED,
    DONE,
    /// Something waits for an appraisal.
    WAITING
}
