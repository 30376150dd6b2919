package vn.chungtay.people;

/// As lists say it.
public enum Gender {
    FEMALE,
    MALE
}
