/// The plan of tasks with who leads, who cooperates and by when (`tasks.yaml`).
@NullMarked
package vn.chungtay.programme.task;

import org.jspecify.annotations.NullMarked;
