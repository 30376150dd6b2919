/// Figures as somebody published them: the printed text and its exact amount, cell by cell, shown
/// in the official layout beside what they compute to, and taken away as XLSX and CSV.
@NullMarked
package vn.chungtay.reporting.annex;

import org.jspecify.annotations.NullMarked;
