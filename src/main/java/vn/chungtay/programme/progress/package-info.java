/// The plan followed up: who speaks for a body, what each body reports of its part of a task,
/// deadlines that were changed, and where every task stands on a day, which papers of other modules
/// tell too ([vn.chungtay.programme.progress.TaskStates]).
@NamedInterface("progress")
@NullMarked
package vn.chungtay.programme.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
