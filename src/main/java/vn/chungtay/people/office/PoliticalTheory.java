package vn.chungtay.people.office;

/// The highest course of political theory, the highest first.
public enum PoliticalTheory {
    ADVANCED,
    INTERMEDIATE,
    ELEMENTARY
}
