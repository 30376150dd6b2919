package vn.chungtay.programme.proposal;

/// Something a programme can be given on a page.
///
/// @param id as it stands in addresses: `task`, `time-15`
/// @param list where the list stands that gets one more, in its file
/// @param index how many the list has
/// @param title what the page is called
record Addition(Kind kind, String id, String file, String list, int index, String title) {

    enum Kind {
        TASK,
        /// A target that divides one figure by another.
        RATIO,
        /// A target that counts the units for which something holds.
        SHARE,
        /// Of a task.
        TIME,
        /// Of a target.
        THRESHOLD
    }

    /// Where it is going to stand.
    String pointer() {
        return list + "/" + index;
    }
}
