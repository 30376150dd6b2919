package vn.chungtay.programme.progress;

/// What a body is in a task, or to a duty or a solution.
enum Party {
    LEAD,
    COOPERATING,
    /// The duty was given to it and to nobody else.
    CHARGED,
    /// Does something for a solution, for which the document names nobody.
    CONTRIBUTING,
    /// Reported once, and the programme has since given the task or duty to others.
    FORMER
}
