package vn.chungtay.programme.commitment;

/// What a unit says became of the work.
enum Course {
    CARRIED_OUT,
    NOT_CARRIED_OUT
}
