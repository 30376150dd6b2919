package vn.chungtay.reporting.entry.grid;

import java.time.Instant;

/// A narrative part of a report as it is worded now.
record Wording(long id, String element, String body, String person, Instant at) {}
