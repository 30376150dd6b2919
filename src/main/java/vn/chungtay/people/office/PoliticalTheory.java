package vn.chungtay.people.office;

/// The highest course of political theory, the highest first.
enum PoliticalTheory {
    ADVANCED,
    INTERMEDIATE,
    ELEMENTARY
}
