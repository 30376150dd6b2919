package vn.chungtay.programme.task;

import java.util.List;
import org.springframework.stereotype.Component;

/// The tasks of a programme, for those who follow them up.
@Component
public class Tasks {
    private final TaskShelf shelf;

    Tasks(TaskShelf shelf) {
        this.shelf = shelf;
    }

    /// In the order of the plan.
    public List<Task> of(String programme) {
        return shelf.all(programme);
    }
}
