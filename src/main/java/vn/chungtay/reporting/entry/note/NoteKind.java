package vn.chungtay.reporting.entry.note;

/// What a note on a cell is.
public enum NoteKind {
    COMMENT,
    /// Evidence that lies elsewhere.
    LINK,
    /// Evidence that was filed here.
    FILE,
    /// What whoever returned the report wants to have corrected.
    RETURN
}
