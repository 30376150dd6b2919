package vn.chungtay.programme.agreement;

/// What agreements can be asked for by: their states, and what waits.
enum Filter {
    DRAFTED,
    SIGNED,
    ENDED,
    WITHDRAWN,
    /// A key task is due within a month or overdue.
    TASK_DUE,
    /// The year has not been appraised.
    NOT_APPRAISED
}
