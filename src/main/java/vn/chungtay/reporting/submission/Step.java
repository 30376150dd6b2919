package vn.chungtay.reporting.submission;

import java.time.Instant;

/// One thing that was done with a report.
///
/// @param reason why; empty where none was asked for
/// @param late whether it was submitted after it was due
record Step(long id, StepKind kind, Instant at, String person, String reason, boolean late) {}
