package vn.chungtay.documents.job;

import java.util.List;

/// A page of the jobs that answer a question.
///
/// @param count how many answer it altogether
record JobList(int count, int page, List<Job> shown) {
    static final int PAGE = 50;

    /// The nearest page there is.
    static int within(int page, int count) {
        return Math.clamp(page, 1, pages(count));
    }

    static int pages(int count) {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }

    int pages() {
        return pages(count);
    }
}
