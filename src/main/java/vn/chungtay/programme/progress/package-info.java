/// The plan followed up: who speaks for a body, what each body reports of its part of a task,
/// deadlines that were changed, and where every task stands on a day.
@NullMarked
package vn.chungtay.programme.progress;

import org.jspecify.annotations.NullMarked;
