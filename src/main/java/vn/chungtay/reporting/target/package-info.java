/// Targets set beside what the annex says: met, not met or not computable, decided by the legal
/// wording of each target.
@NullMarked
package vn.chungtay.reporting.target;

import org.jspecify.annotations.NullMarked;
