package vn.chungtay.reporting.form;

/// What figures of a period are worth: an estimate (số ước) made before it ends, or final figures
/// (số chính thức). The order is that of time.
public enum Stage {
    ESTIMATE,
    FINAL
}
