package vn.chungtay.reporting.form;

/// What a cell of a form takes.
public enum CellType {
    /// A whole number of things.
    COUNT,
    /// Money in whole đồng.
    AMOUNT,
    /// One of a few answers, each of which counts as a number.
    CHOICE
}
