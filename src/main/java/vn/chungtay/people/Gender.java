package vn.chungtay.people;

/// As lists say it.
enum Gender {
    FEMALE,
    MALE
}
