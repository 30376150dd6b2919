package vn.chungtay.documents.paper;

/// A line of the head or the foot of a paper.
///
/// @param size in points
record Line(String text, int size, Look look, Rule rule) {
    /// What is drawn beneath.
    enum Rule {
        NONE,
        /// A third to a half of the line.
        SHORT,
        /// As long as the line.
        FULL
    }

    enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC;

        boolean isBold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        boolean isItalic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }
    }

    static Line of(String text, int size, Look look) {
        return new Line(text, size, look, Rule.NONE);
    }

    Line above(Rule drawn) {
        return new Line(text, size, look, drawn);
    }
}
