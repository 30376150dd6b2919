package vn.chungtay.organisation.registry;

import java.util.List;
import java.util.Map;
import vn.chungtay.organisation.Unit;

/// A page of the units that answer a question.
///
/// @param count how many answer it altogether
/// @param areas the names of their areas, by code
/// @param roots the units from which the trees are walked down
record UnitList(
        int count, int page, List<Unit> shown, Map<String, String> areas, List<Unit> roots) {
    static final int PAGE = 50;

    /// The nearest page there is.
    static int within(int page, int count) {
        return Math.clamp(page, 1, pages(count));
    }

    int pages() {
        return pages(count);
    }

    private static int pages(int count) {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }
}
