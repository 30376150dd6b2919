package vn.chungtay.organisation.reorganisation;

/// Who took over whom, and whether wholly.
record Succession(Subject subject, long predecessor, long successor, Extent extent) {

    enum Extent {
        WHOLE,
        PART
    }
}
