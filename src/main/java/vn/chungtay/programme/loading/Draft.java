package vn.chungtay.programme.loading;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.web.Texts;

/// A file of the folder that has been read: its problems, or what it would change.
public record Draft(
        List<Problem> problems,
        List<Change> changes,
        List<Comparison<?>> comparisons,
        Function<Set<String>, List<Problem>> elementCheck)
        implements ProgrammePart.Prepared {

    /// A file that cannot be used.
    public static Draft refused(List<Problem> problems) {
        return new Draft(problems, List.of(), List.of(), _ -> List.of());
    }

    public static Draft of(Texts texts, List<Comparison<?>> comparisons) {
        var changes = comparisons.stream().flatMap(c -> c.changes(texts).stream()).toList();
        return new Draft(List.of(), changes, comparisons, _ -> List.of());
    }

    /// The draft of a file that names elements of forms.
    public Draft checkedBy(Function<Set<String>, List<Problem>> elements) {
        return new Draft(problems, changes, comparisons, elements);
    }

    @Override
    public void apply() {
        comparisons.forEach(Comparison::apply);
    }

    @Override
    public List<Problem> problemsAmong(Set<String> elements) {
        return elementCheck.apply(elements);
    }
}
