/// Contradictions between figures: rules as data (two sides in CEL and the relation that must hold
/// between them), run live over the published figures, explained with their arithmetic.
@NullMarked
package vn.chungtay.reporting.finding;

import org.jspecify.annotations.NullMarked;
