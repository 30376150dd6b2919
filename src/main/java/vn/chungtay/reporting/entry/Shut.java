package vn.chungtay.reporting.entry;

/// Why a cell of a form that was taken along is told and not filled in.
public enum Shut {
    /// Units below are added up in it.
    TOTAL,
    /// It is divided from others.
    RATE,
    /// It is about another period than the report.
    PERIOD,
    /// The unit is not asked for it.
    ASKED
}
