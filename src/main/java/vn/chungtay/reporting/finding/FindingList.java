package vn.chungtay.reporting.finding;

import java.util.List;
import vn.chungtay.reporting.form.Form;

/// The findings that answer a filter, and how many there are without it.
///
/// @param forms every form of the programme; none when no programme is loaded
record FindingList(
        FindingFilter filter, List<Form> forms, List<Finding> found, int all, FindingText words) {

    private static final int PAGE = 50;

    int pages() {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    /// The page asked for, or the nearest there is.
    int within(int page) {
        return Math.clamp(page, 1, pages());
    }

    List<Finding> page(int page) {
        int from = (within(page) - 1) * PAGE;
        return found.subList(from, Math.min(found.size(), from + PAGE));
    }
}
