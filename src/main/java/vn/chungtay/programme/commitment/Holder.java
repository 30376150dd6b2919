package vn.chungtay.programme.commitment;

/// Whose work it is.
enum Holder {
    UNIT,
    HEAD,
    /// One of its full-time officials.
    OFFICIAL
}
