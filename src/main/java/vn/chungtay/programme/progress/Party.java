package vn.chungtay.programme.progress;

/// What a body is in a task, or to a duty.
enum Party {
    LEAD,
    COOPERATING,
    /// The duty was given to it and to nobody else.
    CHARGED,
    /// Reported once, and the programme has since given the task or duty to others.
    FORMER
}
