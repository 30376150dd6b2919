/// Tables in the official layout: a form's published figures with what each printed total and rate
/// computes to and what contradicts a cell, as a page, as XLSX and as CSV.
@NullMarked
package vn.chungtay.reporting.table;

import org.jspecify.annotations.NullMarked;
