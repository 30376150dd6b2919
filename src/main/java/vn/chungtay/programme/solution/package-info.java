/// The groups of tasks and solutions (`solutions.yaml`).
@NullMarked
package vn.chungtay.programme.solution;

import org.jspecify.annotations.NullMarked;
