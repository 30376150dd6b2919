/// A report as a workbook: taken along, filled in where there is no network, and brought back.
@NullMarked
package vn.chungtay.reporting.entry.offline;

import org.jspecify.annotations.NullMarked;
