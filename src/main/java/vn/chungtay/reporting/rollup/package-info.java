/// Live totals of what was reported, for any unit or area, and the way from a total down to the
/// cells it is made of. Nothing above the grassroots units is stored: it is added up when asked.
@NullMarked
package vn.chungtay.reporting.rollup;

import org.jspecify.annotations.NullMarked;
