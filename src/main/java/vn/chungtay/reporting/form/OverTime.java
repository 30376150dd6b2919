package vn.chungtay.reporting.form;

/// What the figures of the periods within a longer one come to.
public enum OverTime {
    /// What happened: the parts are added up.
    SUM,
    /// How things stood: the last part that was reported.
    LATEST
}
