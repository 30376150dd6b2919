package vn.chungtay.documents;

import java.util.List;

/// What came of taking a list over. With a problem nothing is to be kept.
///
/// @param read how many lines the list has
/// @param written how many of them changed anything
/// @param notes sentences that say what changed, for a preview and afterwards
public record ImportReport(long read, long written, List<Problem> problems, List<String> notes) {

    public ImportReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
