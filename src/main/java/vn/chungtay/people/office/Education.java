package vn.chungtay.people.office;

/// The highest degree, the highest first.
enum Education {
    POSTGRADUATE,
    UNIVERSITY,
    COLLEGE,
    INTERMEDIATE,
    SECONDARY
}
