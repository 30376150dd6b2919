/// The targets as legal sentences (`targets.yaml`).
@NullMarked
package vn.chungtay.programme.target;

import org.jspecify.annotations.NullMarked;
