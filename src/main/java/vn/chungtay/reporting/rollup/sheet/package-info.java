/// Forms filled with live totals, as files that look as the annex does: for a spreadsheet, for
/// paper and to go on writing in.
@NullMarked
package vn.chungtay.reporting.rollup.sheet;

import org.jspecify.annotations.NullMarked;
