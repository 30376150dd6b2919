package vn.chungtay.reporting.entry.note;

import java.time.Instant;
import vn.chungtay.reporting.entry.Source;

/// How a cell came from one figure to the next, or a text to its next wording.
///
/// @param before as the page shows it; empty for a text
record PastChange(Instant at, String person, Source source, String before, String after) {}
