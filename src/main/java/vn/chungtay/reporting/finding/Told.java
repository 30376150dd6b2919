package vn.chungtay.reporting.finding;

import java.util.List;

/// A finding as the pages and files tell it, whether of what is printed or of what is reported.
///
/// @param href where its contradicted figure is found
/// @param parts every figure of it once, the contradicted side first
public record Told(Finding finding, String sentence, String href, List<Part> parts) {

    public Told {
        parts = List.copyOf(parts);
    }

    /// A figure that takes part.
    ///
    /// @param label what tells it from the others
    /// @param href where it is found
    public record Part(String label, String href, String figure) {}
}
