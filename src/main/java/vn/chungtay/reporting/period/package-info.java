/// Rounds: which form is collected for which period, as an estimate or as final figures, and when
/// each opens, is due and closes. A round keeps the version of the form it opened with.
@NullMarked
package vn.chungtay.reporting.period;

import org.jspecify.annotations.NullMarked;
