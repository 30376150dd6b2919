package vn.chungtay.organisation.intake;

import java.util.List;
import vn.chungtay.documents.Problem;

/// What came of taking a list over. With a problem nothing was written.
///
/// @param read how many lines the list has
/// @param written how many of them were new or corrected what stood there
/// @param corrected how many of those written corrected
record Taking(int read, int written, int corrected, List<Problem> problems) {
    Taking {
        problems = List.copyOf(problems);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }
}
