package vn.chungtay.programme.progress;

import java.time.Instant;
import vn.chungtay.shared.Period;

/// A deadline that a document changed.
///
/// @param occurrence position of the time in the task, from 0
/// @param person who wrote it down
record Moved(
        int task,
        int occurrence,
        Period finishes,
        Issued document,
        String reason,
        String person,
        Instant at) {}
