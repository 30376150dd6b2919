package vn.chungtay.programme;

import java.util.List;
import vn.chungtay.documents.Problem;

/// What a loading did, or would do: everything that changes, or everything that is wrong and then
/// nothing changes.
public record Loading(String programme, List<Problem> problems, List<Change> changes) {

    public Loading {
        if (!problems.isEmpty() && !changes.isEmpty()) {
            throw new IllegalArgumentException("A loading with problems changes nothing");
        }
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /// Whether the programme was not held before.
    public boolean isFirst() {
        return changes.stream()
                .anyMatch(change ->
                        change.kind() == Change.Kind.ADDED && change.code().equals(programme));
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
