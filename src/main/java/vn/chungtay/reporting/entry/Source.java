package vn.chungtay.reporting.entry;

/// The way by which a figure came in.
public enum Source {
    /// Typed into a page.
    PAGE,
    /// A workbook filled in elsewhere.
    FILE,
    /// Sent by a program.
    API,
    /// A list of values for many units.
    LIST,
    /// What a register of ours already knew.
    REGISTER,
    /// Taken over from the estimate.
    CARRIED
}
