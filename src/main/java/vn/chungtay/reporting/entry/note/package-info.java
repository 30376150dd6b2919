/// What stands behind one cell: how it came to be, what is said about it, and its evidence.
@NullMarked
package vn.chungtay.reporting.entry.note;

import org.jspecify.annotations.NullMarked;
