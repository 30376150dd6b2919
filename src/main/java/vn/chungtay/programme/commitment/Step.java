package vn.chungtay.programme.commitment;

/// What can be done about a commitment.
enum Step {
    TELL,
    PROVE,
    APPRAISE,
    WITHDRAW
}
