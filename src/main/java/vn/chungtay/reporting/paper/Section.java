package vn.chungtay.reporting.paper;

/// A narrative part of a report.
///
/// @param title what it is called
/// @param body as it is worded now; empty while nobody wrote it
record Section(String element, String title, String body) {
    boolean isWritten() {
        return !body.isBlank();
    }
}
