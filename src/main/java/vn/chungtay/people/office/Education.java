package vn.chungtay.people.office;

/// The highest degree, the highest first.
public enum Education {
    POSTGRADUATE,
    UNIVERSITY,
    COLLEGE,
    INTERMEDIATE,
    SECONDARY
}
