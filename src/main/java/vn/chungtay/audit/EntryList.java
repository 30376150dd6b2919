package vn.chungtay.audit;

import java.util.List;
import vn.chungtay.web.Pager;

/// A page of the entries that answer a question.
///
/// @param count how many answer it, as far as they are counted
record EntryList(int count, int page, List<Entry> shown) {
    private static final int PAGE = 50;

    /// The nearest page there is.
    static int within(int page, int count) {
        return Math.clamp(page, 1, pages(count));
    }

    static Entries.Window window(int page) {
        return new Entries.Window(PAGE, (long) PAGE * (page - 1));
    }

    /// Whether more were found than anybody reads.
    boolean isTooMuch() {
        return count > Entries.MOST_COUNTED;
    }

    Pager pager(String address) {
        return new Pager(address, page, pages(count));
    }

    private static int pages(int count) {
        return Math.max(1, (Math.min(count, Entries.MOST_COUNTED) + PAGE - 1) / PAGE);
    }
}
