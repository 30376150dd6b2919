/// What units enter: the figures of a report, how each came to be, and what is said about them. A
/// figure is the unit's own; sums are made in PostgreSQL, in the same transaction.
@NullMarked
package vn.chungtay.reporting.entry;

import org.jspecify.annotations.NullMarked;
