package vn.chungtay.organisation.request;

/// What a unit may ask for.
enum RequestKind {
    /// A branch below the unit that asks.
    NEW_BRANCH,
    RENAME,
    DISSOLVE
}
