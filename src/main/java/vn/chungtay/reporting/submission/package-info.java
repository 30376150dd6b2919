/// What becomes of a report: a unit submits what it and all below it report, its parent returns or
/// approves it along the organisation's line, the party committee accepts it along the area's, and
/// neither waits for the other. What was signed stays as it was; later changes show beside it.
@NullMarked
package vn.chungtay.reporting.submission;

import org.jspecify.annotations.NullMarked;
