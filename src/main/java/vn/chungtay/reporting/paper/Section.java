package vn.chungtay.reporting.paper;

/// A narrative part of a report.
///
/// @param title what it is called
/// @param body as it is worded now; empty while nobody wrote it
/// @param seen marks this wording
record Section(String element, String title, String body, String seen) {
    boolean isWritten() {
        return !body.isBlank();
    }

    /// The same as somebody typed it anew.
    Section worded(String other) {
        return new Section(element, title, other, seen);
    }
}
