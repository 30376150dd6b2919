/// Figures that somebody should look at: those a rule speaks against, and those far from the unit's
/// own past or from its siblings. Found anew whenever asked, answered with an explanation.
@NullMarked
package vn.chungtay.reporting.review;

import org.jspecify.annotations.NullMarked;
