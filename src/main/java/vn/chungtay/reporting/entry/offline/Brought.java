package vn.chungtay.reporting.entry.offline;

import java.util.List;
import vn.chungtay.documents.Problem;
import vn.chungtay.reporting.entry.CellChange;

/// What a file that came back wants.
///
/// @param file as problems name it
/// @param problems all that is wrong with it; then nothing of it is taken
/// @param changes only what is another value than the one that was taken along
record Brought(String file, List<Problem> problems, List<CellChange> changes) {
    Brought {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }
}
