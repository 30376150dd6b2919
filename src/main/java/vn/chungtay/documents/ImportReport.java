package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// What came of taking a list over. With a problem nothing is to be kept, unless the kind was asked
/// to take the good lines alone and there are some.
///
/// @param read how many lines the list has
/// @param written how many of them changed anything
/// @param notes sentences that say what changed, for a preview and afterwards
/// @param good how many lines are as the list says now; 0 where a problem refuses all of them
public record ImportReport(
        long read, long written, List<Problem> problems, List<String> notes, long good) {

    public ImportReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// Of a list that is taken as a whole or not at all.
    public ImportReport(long read, long written, List<Problem> problems, List<String> notes) {
        this(read, written, problems, notes, problems.isEmpty() ? read : 0);
    }

    public boolean isRefused() {
        return !problems.isEmpty() && good == 0;
    }

    /// Whether lines stay out while others go in.
    public boolean isPartial() {
        return !problems.isEmpty() && good > 0;
    }

    /// How many lines stay out.
    public long rejected() {
        return problems.stream().map(Problem::line).distinct().count();
    }

    /// The same with problems told otherwise.
    ImportReport told(UnaryOperator<Problem> otherwise) {
        var told = problems.stream().map(otherwise).toList();
        return new ImportReport(read, written, told, notes, good);
    }

    /// The same with what there is to be said first.
    ImportReport after(List<String> first) {
        var all = new ArrayList<>(first);
        all.addAll(notes);
        return new ImportReport(read, written, problems, all, good);
    }

    /// The same of the whole list, of which lines were left out before it was handed on.
    ImportReport besides(List<Problem> leftOut) {
        var all = new ArrayList<>(leftOut);
        all.addAll(problems);
        all.sort(Comparator.comparingInt(Problem::line));
        var lines = leftOut.stream().map(Problem::line).distinct().count();
        return new ImportReport(read + lines, written, all, notes, good);
    }
}
