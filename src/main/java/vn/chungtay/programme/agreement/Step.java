package vn.chungtay.programme.agreement;

/// What can be done about an agreement.
enum Step {
    EDIT,
    SIGN,
    APPRAISE,
    CLOSE
}
