package vn.chungtay.programme.agreement;

/// How an agreement is closed by somebody.
enum ClosingKind {
    /// Counts nowhere: a draft that is given up, a signature that was entered by mistake.
    WITHDRAWN,
    /// Held until a day before its last one.
    ENDED
}
