package vn.chungtay.programme.progress;

/// What a body is in a task.
enum Party {
    LEAD,
    COOPERATING,
    /// Reported once, and the programme has since given the task to others.
    FORMER
}
