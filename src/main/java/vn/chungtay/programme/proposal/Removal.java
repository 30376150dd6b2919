package vn.chungtay.programme.proposal;

/// Something that can be taken out of a programme on a page.
///
/// @param id as it stands in addresses: `task-15`, `time-15-2`
/// @param list where the list stands that loses one, in its file
/// @param index which one, counted from 0
/// @param title what it is called
record Removal(Kind kind, String id, String file, String list, int index, String title) {

    enum Kind {
        TASK,
        TARGET,
        /// Of a task.
        TIME,
        /// Of a target.
        THRESHOLD
    }
}
