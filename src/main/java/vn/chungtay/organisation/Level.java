package vn.chungtay.organisation;

/// The levels of a unit from above; some organisations skip one. Districts ended on 1/7/2025.
public enum Level {
    PROVINCE,
    DISTRICT,
    GRASSROOTS,
    BRANCH
}
