package vn.chungtay.programme.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body says of its part of a task, or of a duty. Where nothing was said yet nothing is
/// known to have begun.
enum Stage {
    IN_PROGRESS,
    /// Begun, and cannot go on without somebody's help.
    BLOCKED,
    DONE,
    /// It was said to be done and is not.
    TAKEN_BACK;

    /// What may be said next. Done is not talked away by a report that forgets it: it is taken
    /// back, with a reason.
    static List<Stage> after(@Nullable Stage now) {
        return switch (now) {
            case DONE -> List.of(TAKEN_BACK);
            case IN_PROGRESS, BLOCKED, TAKEN_BACK -> List.of(IN_PROGRESS, BLOCKED, DONE);
            case null -> List.of(IN_PROGRESS, BLOCKED, DONE);
        };
    }
}
